export default function Home() {
  return <h1>My work</h1>;
}
