package io.ashbyconnector.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.ashbyconnector.sandbox.agentapi.AgentApi;
import io.ashbyconnector.sandbox.agentapi.RecordedBody;
import io.ashbyconnector.sandbox.company.FileStore;
import io.ashbyconnector.sandbox.file.Blob;
import io.ashbyconnector.sandbox.file.MultipartBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.jspecify.annotations.Nullable;

/** What every request passes on its way to the API: recording, the size limit and the faults. Thread-safe. */
final class RequestGate {
    private static final int LARGEST_BODY = 1024 * 1024;
    private static final int LARGEST_FORM = FileStore.LARGEST_FILE + LARGEST_BODY;
    private static final String FAULT_HEADER = "X-Sandbox-Fault";

    private final Face ashby;
    private final Face agentApi;
    private final Face storage;
    private final RequestLog log;
    private final FaultQueue faults;
    private final Pause pause;

    RequestGate(Face ashby, Face agentApi, Face storage, RequestLog log, FaultQueue faults, Pause pause) {
        this.ashby = ashby;
        this.agentApi = agentApi;
        this.storage = storage;
        this.pause = pause;
        this.log = log;
        this.faults = faults;
    }

    /** @throws ConnectionClosedException if a fault ended the connection */
    ClassicHttpResponse answer(ClassicHttpRequest request, Socket socket) throws IOException {
        String requestId = RequestIds.next();
        boolean form = isForm(request);
        byte[] body = readBody(request.getEntity(), form ? LARGEST_FORM : LARGEST_BODY);
        ReceivedCall call = call(request, body == null ? new byte[0] : body, requestId);
        String header = call.request().header(FAULT_HEADER);
        Fault fault = null;
        synchronized (socket) { // whoever drops the connection holds it too: what is recorded came before
            if (socket.isClosed()) {
                throw new ConnectionClosedException("The connection was dropped");
            }
            log.add(call.request());
            if (body != null && header == null) {
                fault = faults.take(call);
            }
        }
        if (body == null) {
            Reply reply =
                    Reply.text(413, "Payload Too Large: a request body may have " + (form ? "51 MiB." : "1 MiB."));
            return closeAfter(response(reply, call));
        }
        if (header != null) {
            try {
                fault = Fault.parse(header);
            } catch (IllegalArgumentException unknown) {
                return response(Reply.text(400, String.valueOf(unknown.getMessage())), call);
            }
        }
        return fault == null ? response(truth(call), call) : suffer(fault, call, socket);
    }

    private ClassicHttpResponse suffer(Fault fault, ReceivedCall call, Socket socket) throws IOException {
        return switch (fault.kind()) {
            case STATUS -> response(face(call).status(fault), call);
            case RATE_LIMITED -> response(face(call).rateLimited(fault, call), call);
            case HTML ->
                response(
                        Reply.html(
                                fault.status(),
                                "<!DOCTYPE html><html><head><title>" + fault.status()
                                        + "</title></head><body><h1>The gateway is unhappy</h1></body></html>"),
                        call);
            case DELAY -> {
                Reply reply = truth(call);
                pause.await(fault.delay());
                yield response(reply, call);
            }
            case TRUNCATED_BODY -> {
                ClassicHttpResponse response = response(truth(call), call);
                response.setEntity(new HalfEntity(response.getEntity(), socket));
                yield closeAfter(response);
            }
            case REDIRECT -> {
                ClassicHttpResponse response = response(Reply.text(fault.status(), "It is elsewhere"), call);
                response.setHeader("Location", fault.message());
                yield response;
            }
            case EXPIRED_CURSOR, EXPIRED_SYNC_TOKEN, INVALID_SYNC_TOKEN, SYNC_TOO_LARGE, ERROR ->
                response(face(call).failure(fault, call), call);
            case RESET -> throw reset(socket);
            case RESET_AFTER_OPERATION -> {
                truth(call);
                throw reset(socket);
            }
            case GARBAGE -> {
                socket.getOutputStream()
                        .write("\u0016\u0003\u0001 not HTTP at all \u0000\u0007\r\n".getBytes(ISO_8859_1));
                throw end(socket);
            }
            case EMPTY_REPLY -> throw end(socket);
        };
    }

    private static ConnectionClosedException reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        return end(socket);
    }

    private static ConnectionClosedException end(Socket socket) throws IOException {
        socket.close();
        return new ConnectionClosedException("Ended by a fault");
    }

    private Face face(ReceivedCall call) {
        String path = call.request().path();
        return path.startsWith(AgentApi.PATHS) ? agentApi : path.startsWith(StorageFace.PATHS) ? storage : ashby;
    }

    private Reply truth(ReceivedCall call) {
        try {
            return face(call).answer(call);
        } catch (RuntimeException bug) {
            return Reply.text(500, "The sandbox failed: " + bug);
        }
    }

    private static ReceivedCall call(ClassicHttpRequest request, byte[] body, String requestId) {
        Map<String, String> headers = new LinkedHashMap<>();
        String authorization = null;
        for (Header header : request.getHeaders()) {
            String value = header.getValue() == null ? "" : header.getValue();
            if (header.getName().equalsIgnoreCase("Authorization")) {
                authorization = value;
                int space = value.indexOf(' ');
                value = (space < 0 ? "" : value.substring(0, space + 1)) + "[redacted]";
            }
            headers.merge(header.getName(), value, (one, other) -> one + ", " + other);
        }
        String text = isForm(request) ? "[a form of " + body.length + " bytes]" : new String(body, UTF_8);
        boolean secret = request.getPath().startsWith(AgentApi.PATHS)
                || request.getPath().startsWith("/webhook.");
        String kept = secret ? RecordedBody.withoutSecrets(text) : text;
        RecordedRequest recorded = new RecordedRequest(request.getMethod(), request.getPath(), headers, kept);
        return new ReceivedCall(recorded, text, Blob.of(body), authorization, requestId);
    }

    private static boolean isForm(ClassicHttpRequest request) {
        Header type = request.getFirstHeader("Content-Type");
        return type != null && MultipartBody.isMeantBy(type.getValue());
    }

    /** The whole body, or null if it is too large. */
    private static byte @Nullable [] readBody(@Nullable HttpEntity entity, int largest) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > largest) {
            return null;
        }
        InputStream content = entity.getContent();
        byte[] body = content.readNBytes(largest + 1);
        return body.length > largest ? null : body;
    }

    private ClassicHttpResponse response(Reply reply, ReceivedCall call) {
        BasicClassicHttpResponse response = new BasicClassicHttpResponse(reply.status());
        face(call).addHeaders(response, reply, call);
        response.setEntity(reply.body());
        return response;
    }

    private static ClassicHttpResponse closeAfter(ClassicHttpResponse response) {
        response.setHeader("Connection", "close");
        return response;
    }
}
