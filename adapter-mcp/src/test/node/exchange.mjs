// A whole exchange with `ashby mcp` by the SDK of another language, over stdio and over HTTP.
// The one argument is the command.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";

const BUDGET = 8000;
const ashby = process.argv[2];
const server = ["--sandbox", "mcp", "--max-output-chars", String(BUDGET)];
const expected = execFileSync(ashby, ["--sandbox", "candidates", "list", "--all", "-o", "jsonl", "--fields", "id"], {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "inherit"],
})
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line).id);

async function exchange(name, transport) {
  const client = new Client({ name: "exchange", version: "1" });
  await client.connect(transport);
  assert.equal(client.getServerVersion().name, "ashby");

  const { tools } = await client.listTools();
  assert.deepEqual(tools.map((tool) => tool.name), ["ashby_execute"]);
  assert.equal(tools[0].annotations.readOnlyHint, true);
  assert.ok(tools[0].description.length < 2000, `${tools[0].description.length} characters`);

  // Once the tools are listed, the client checks each structured answer by the tool's output schema.
  const call = async (args, options) => {
    const answer = await client.callTool({ name: "ashby_execute", arguments: args }, undefined, options);
    assert.ok(answer.content[0].text.length <= BUDGET, `${answer.content[0].text.length} characters`);
    return answer;
  };
  const ids = [];
  let parts = 0;
  let args = { entity: "candidates", action: "list", params: { limit: 100000 } };
  while (args) {
    const { data, meta } = (await call(args)).structuredContent;
    ids.push(...data.map((candidate) => candidate.id));
    parts++;
    args = meta.next && { next: meta.next };
  }
  assert.deepEqual(ids, expected);

  let told = 0;
  await call(
    { entity: "applications", action: "list", fields: ["id"], params: { limit: 150 } },
    { onprogress: ({ progress }) => (told = progress) },
  );
  // The client drops a notification that it reads together with the answer: that of the last page.
  assert.ok(told >= 100, `progress ended at ${told}`);

  const described = await call({ entity: "applications", action: "describe", params: { action: "list_history" } });
  assert.ok(described.structuredContent.data.actions[0].params.applicationId);

  const wrong = await call({ entity: "candidate", action: "lst" });
  assert.equal(wrong.isError, true);
  assert.match(wrong.content[0].text, /list/);

  const cancelled = new AbortController();
  const running = client.callTool(
    { name: "ashby_execute", arguments: { entity: "candidates", action: "list", params: { limit: 1000 } } },
    undefined,
    { signal: cancelled.signal },
  );
  cancelled.abort("changed my mind");
  await assert.rejects(running);
  await client.ping();

  const { resources } = await client.listResources();
  for (const { uri } of resources) {
    const { contents } = await client.readResource({ uri });
    assert.equal(typeof JSON.parse(contents[0].text).properties, "object");
  }
  const { prompts } = await client.listPrompts();
  for (const prompt of prompts) {
    const required = (prompt.arguments ?? []).filter((argument) => argument.required);
    const given = Object.fromEntries(required.map((argument) => [argument.name, "Engineer"]));
    const { messages } = await client.getPrompt({ name: prompt.name, arguments: given });
    assert.match(messages[0].content.text, /ashby_execute/);
  }
  await client.close();
  console.log(
    `${name}: ${ids.length} candidates in ${parts} answers of up to ${BUDGET} characters, each once; ` +
      `${resources.length} resources, ${prompts.length} prompts`,
  );
}

// A server that is opened for writes asks the person before it destroys anything.
async function confirmation(answer) {
  const client = new Client({ name: "confirmation", version: "1" }, { capabilities: { elicitation: {} } });
  const questions = [];
  client.setRequestHandler(ElicitRequestSchema, ({ params }) => {
    questions.push(params.message);
    return { action: answer };
  });
  const env = { ...process.env, ASHBY_ALLOW_WRITES: "true" };
  await client.connect(new StdioClientTransport({ command: ashby, args: [...server, "--allow-writes"], env }));
  const { tools } = await client.listTools();
  assert.equal(tools[0].annotations.readOnlyHint, false);
  assert.equal(tools[0].annotations.destructiveHint, true);
  const { content } = await client.callTool({
    name: "ashby_execute",
    arguments: { entity: "candidates", action: "anonymize", params: { candidateId: expected[0] } },
  });
  assert.equal(questions.length, 1);
  assert.match(questions[0], new RegExp(`candidates\\.anonymize[^]*${expected[0]}`));
  assert.equal(content[0].text.startsWith("confirmation_required"), answer !== "accept", content[0].text);
  await client.close();
  console.log(`a question before candidates.anonymize, answered with ${answer}`);
}

await exchange("stdio", new StdioClientTransport({ command: ashby, args: server }));

for (const answer of ["accept", "decline", "cancel"]) {
  await confirmation(answer);
}

const http = spawn(ashby, [...server, "--http", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
try {
  for await (const line of createInterface({ input: http.stdout })) {
    const url = line.match(/http:\/\/127\.0\.0\.1:\d+\/mcp/);
    if (url) {
      await exchange("http", new StreamableHTTPClientTransport(new URL(url[0])));
      break;
    }
  }
} finally {
  http.kill();
}
