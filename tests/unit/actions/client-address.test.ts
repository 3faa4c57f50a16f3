import { expect, test } from "vitest";
import { clientAddress } from "../../../lib/actions/client-address";

test.each([
  ["203.0.113.7", 0, "203.0.113.7"],
  ["1.1.1.1, 203.0.113.7", 1, "203.0.113.7"],
  ["1.1.1.1, 2.2.2.2 , 203.0.113.7, 10.0.0.2", 2, "203.0.113.7"],
  ["203.0.113.7", 2, "local"],
  ["", 1, "local"],
  [null, 0, "local"],
])("of %j behind %i proxies %s is counted, never what the client wrote itself", (header, proxies, address) => {
  expect(clientAddress(header, proxies)).toBe(address);
});
