import { randomUUID } from "node:crypto";

/**
 * @typedef {object} Subject
 * @property {string} id
 * @property {string} title
 * @property {string | null} user who looks at it
 * @property {(client: number) => Request} ask the next request to the product, of one of ten clients
 * @property {(client: number) => Request} askBare the same of the bare handler
 * @property {(client: number, answer: { status: number, text: () => string }) => void} [learn] what the client keeps for its next request
 * @property {boolean} isPage
 * @property {boolean} hasRows whether it shows data, so that the bare handler does comparable work
 * @typedef {{ method: string, path: string, headers?: Record<string, string>, body?: string }} Request
 */

/**
 * What is measured: pages as the secretary and an officer see them, and the save of one field by ten officers, each on a dossier of his own.
 * @param {{ username: string, token?: string }[]} people
 * @returns {Subject[]}
 */
export function subjects(people) {
  const officers = people.filter((person) => person.token);
  const own = officers[0].username.toUpperCase();
  const cluster = encodeURIComponent("Cụm 1");
  return [
    page("signIn", "sign-in page", null, "/dang-nhap"),
    page("progress", "progress, 400 units (a page of 50)", "thuky", "/2024/tien-do"),
    page("list", "list of 400 units, all in one", "thuky", "/2024/danh-sach"),
    page("dossier", "one dossier", officers[0].username, `/2024/ho-so/${own}`),
    page("appraisal", "appraisal desk", "thuky", "/2024/tham-dinh/DCS002"),
    page("matrix60", "matrix 60 × 25", "thuky", `/2024/ma-tran?cum=${cluster}`),
    page("matrix400", "matrix 400 × 25", "thuky", "/2024/ma-tran"),
    savingOf(officers),
  ];
}

function page(id, title, user, path) {
  return {
    id,
    title,
    user,
    isPage: true,
    hasRows: user !== null,
    ask: () => ({ method: "GET", path }),
    askBare: () => ({ method: "GET", path }),
  };
}

/** Criteria 1.2 for the product and 1.8 for the bare handler: a count that changes with every save. */
function savingOf(officers) {
  const versions = officers.map(() => 1);
  const save = (path, headers, version) => ({
    method: "PUT",
    path,
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify({ numerator: String(3 + (version % 5)), version }),
  });
  const pathOf = (client, code) => `/api/v1/dossiers/2024/${officers[client].username.toUpperCase()}/entries/${code}/result`;
  return {
    id: "save",
    title: "save of one field",
    user: null,
    isPage: false,
    hasRows: true,
    ask: (client) => {
      const headers = { Authorization: `Bearer ${officers[client].token}`, "Idempotency-Key": randomUUID() };
      return save(pathOf(client, "1.2"), headers, versions[client]);
    },
    learn: (client, answer) => {
      versions[client] = JSON.parse(answer.text()).version;
    },
    askBare: (client) => save(pathOf(client, "1.8"), {}, Math.floor(Math.random() * 1000)),
  };
}
