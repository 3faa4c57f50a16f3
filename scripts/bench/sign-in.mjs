import { OperatorError } from "../lib/operator-error.mjs";

/**
 * Signs in as a browser without scripts does: fetches the form, posts its fields, keeps the cookie.
 * @param {number} port
 * @param {{ username: string, password: string }} person
 * @returns {Promise<string>} the Cookie header
 */
export async function signIn(port, { username, password }) {
  const origin = `http://localhost:${port}`;
  const page = await (await fetch(`${origin}/dang-nhap`)).text();
  const form = new FormData();
  for (const [, attributes] of page.matchAll(/<input\b([^>]*)>/g)) {
    const name = attributeOf(attributes, "name");
    if (name && attributeOf(attributes, "type") === "hidden") form.append(name, attributeOf(attributes, "value") ?? "");
  }
  form.append("login", username);
  form.append("password", password);
  const answer = await fetch(`${origin}/dang-nhap`, { method: "POST", body: form, headers: { Origin: origin }, redirect: "manual" });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (answer.status === 303 && cookies.length > 0) return cookies.join("; ");
  throw new OperatorError(`${username} could not sign in (status ${answer.status}).`, "Does /dang-nhap work in a browser without scripts?");
}

function attributeOf(attributes, name) {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
  return value
    ?.replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
