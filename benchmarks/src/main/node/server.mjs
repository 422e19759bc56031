// The reference of part l: one tool over stdio, by the protocol's TypeScript SDK, that lists candidates.
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";

const { ASHBY_BASE_URL, ASHBY_API_KEY } = process.env;
const server = new Server({ name: "bare", version: "1" }, { capabilities: { tools: {} } });
server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: [{ name: "ashby_execute", description: "Lists candidates.", inputSchema: { type: "object" } }],
}));
server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const response = await fetch(`${ASHBY_BASE_URL}/candidate.list`, {
    method: "POST",
    headers: {
      Authorization: `Basic ${Buffer.from(`${ASHBY_API_KEY}:`).toString("base64")}`,
      "Content-Type": "application/json",
    },
    body: JSON.stringify(request.params.arguments.params),
  });
  return { content: [{ type: "text", text: JSON.stringify((await response.json()).results) }] };
});
await server.connect(new StdioServerTransport());
