package io.ashbyconnector.adapter.mcp;

import io.ashbyconnector.tool.AshbyTool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that writes and reads lines, so that it can do what no SDK would. */
final class LineClient implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final PipedOutputStream toServer = new PipedOutputStream();
    private final AshbyMcpServer server;
    private int lastId;

    LineClient(AshbyTool tool) throws IOException {
        this(tool, Elicitation.Patience.USUAL);
    }

    private LineClient(AshbyTool tool, Elicitation.Patience patience) throws IOException {
        server = AshbyMcpServer.stdio(tool, new PipedInputStream(toServer, 1 << 16), new Collected(), patience);
    }

    /** A client whose session has begun. */
    static LineClient begun(AshbyTool tool) throws Exception {
        return begun(tool, "{}", Elicitation.Patience.USUAL);
    }

    /** A client with capabilities whose session has begun, and a server that waits for answers like that. */
    static LineClient begun(AshbyTool tool, String capabilities, Elicitation.Patience patience) throws Exception {
        LineClient client = new LineClient(tool, patience);
        client.request(
                "initialize",
                "{\"protocolVersion\": \"2025-06-18\", \"capabilities\": " + capabilities
                        + ", \"clientInfo\": {\"name\": \"lines\", \"version\": \"1\"}}");
        client.next();
        client.line("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");
        return client;
    }

    AshbyMcpServer server() {
        return server;
    }

    void line(String line) throws IOException {
        bytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] bytes) throws IOException {
        toServer.write(bytes);
        toServer.flush();
    }

    /** Sends a request and returns its id. */
    int request(String method, String params) throws IOException {
        lastId++;
        line("{\"jsonrpc\": \"2.0\", \"id\": " + lastId + ", \"method\": \"" + method + "\", \"params\": " + params
                + "}");
        return lastId;
    }

    int call(String arguments) throws IOException {
        return request("tools/call", "{\"name\": \"ashby_execute\", \"arguments\": " + arguments + "}");
    }

    /** Answers a question of the server. */
    void answer(JsonNode question, String result) throws IOException {
        line("{\"jsonrpc\": \"2.0\", \"id\": " + question.get("id") + ", \"result\": " + result + "}");
    }

    void cancel(int id) throws IOException {
        line("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/cancelled\", \"params\": {\"requestId\": " + id
                + "}}");
    }

    /** The next message from the server, after a check that it is a line of JSON-RPC. */
    JsonNode next() throws InterruptedException {
        JsonNode message = JSON.readTree(lines.take());
        if (!message.path("jsonrpc").asString("").equals("2.0")) {
            throw new AssertionError("Not the protocol: " + message);
        }
        return message;
    }

    boolean hasMessages() {
        return !lines.isEmpty();
    }

    void hangUp() throws IOException {
        toServer.close();
    }

    @Override
    public void close() throws IOException {
        hangUp();
        server.close();
    }

    /** Every write is a line of its own, or several. */
    private final class Collected extends OutputStream {
        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            written.write(bytes, offset, length);
            written.toString(StandardCharsets.UTF_8).lines().forEach(lines::add);
        }
    }
}
