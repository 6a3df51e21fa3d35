/** What stands in the way of a disposal, each with what to do. */
export function Obstacles({ obstacles }: { obstacles: readonly string[] }) {
  return (
    <ul className="evid">
      {obstacles.map((obstacle) => (
        <li key={obstacle}>{obstacle}</li>
      ))}
    </ul>
  );
}
