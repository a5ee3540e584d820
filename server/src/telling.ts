type Method = (...args: never[]) => Promise<unknown>;

/** The same port, which tells of each of these calls once it has ended: what is kept elsewhere of its rows may be out of date then. */
export function telling<Port extends object>(port: Port, methods: readonly { [Name in keyof Port]: Port[Name] extends Method ? Name : never }[keyof Port][], tell: () => void): Port {
  const told = methods.map((name) => {
    const method = port[name] as Method;
    return [name, (...args: never[]) => method.apply(port, args).finally(tell)] as const;
  });
  return { ...port, ...Object.fromEntries(told) };
}
