package io.ashbyconnector.benchmarks.bare;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Calls Ashby with a pooled connection, and reads each answer while it arrives. Checks the status and {@code success}, and
 * has a response timeout. It does not do what the connector does besides: check parameters, retry, keep a deadline, limit
 * the size of an answer, notice a cursor that repeats, or tell one error from another. Thread-safe.
 */
public final class BareClient implements AutoCloseable {

    private final JsonFactory json =
            JsonFactory.builder().rootValueSeparator("\n").build();
    private final String baseUrl;
    private final String authorization;
    private final CloseableHttpClient http;

    public BareClient(String baseUrl, String apiKey, int connections) {
        this.baseUrl = baseUrl;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((apiKey + ":").getBytes(StandardCharsets.UTF_8));
        this.http = HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(BareClient::upgradeToTls)
                        .setMaxConnPerRoute(connections)
                        .setMaxConnTotal(connections)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.ofSeconds(30))
                        .build())
                .build();
    }

    /** Loads the trust anchors only for https, as the connector does; it is most of what a cold start would take. */
    private static SSLSocket upgradeToTls(
            Socket socket, String host, int port, @Nullable Object attachment, HttpContext context) throws IOException {
        return DefaultClientTlsStrategy.createDefault().upgrade(socket, host, port, attachment, context);
    }

    /** Gives all candidates to the consumer, in their order. */
    public void candidates(Consumer<Person> consumer) throws IOException {
        records(parser -> consumer.accept(PersonReader.read(parser)));
    }

    /** Writes all candidates as they came, one line each. */
    public void lines(OutputStream out) throws IOException {
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), out)) {
            records(generator::copyCurrentStructure);
            generator.writeRaw('\n');
        }
    }

    private void records(Consumer<JsonParser> reader) throws IOException {
        String cursor = null;
        do {
            cursor = post("candidate.list", cursor == null ? "{}" : "{\"cursor\":\"" + cursor + "\"}", reader);
        } while (cursor != null);
    }

    /** Writes one page of at most that many candidates, one line each. */
    public void lines(int limit, OutputStream out) throws IOException {
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), out)) {
            post("candidate.list", "{\"limit\":" + limit + "}", generator::copyCurrentStructure);
            generator.writeRaw('\n');
        }
    }

    public Person candidate(String id) throws IOException {
        List<Person> found = new ArrayList<>(1);
        post("candidate.info", "{\"id\":\"" + id + "\"}", parser -> found.add(PersonReader.read(parser)));
        return found.get(0);
    }

    private @Nullable String post(String operation, String body, Consumer<JsonParser> reader) throws IOException {
        HttpPost request = new HttpPost(baseUrl + "/" + operation);
        request.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        request.setHeader(HttpHeaders.ACCEPT, "application/json; version=1");
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        return http.execute(request, response -> {
            if (response.getCode() != 200) {
                throw new IOException(operation + " failed with HTTP " + response.getCode());
            }
            try (InputStream content = response.getEntity().getContent();
                    JsonParser parser = json.createParser(ObjectReadContext.empty(), content)) {
                return envelope(operation, parser, reader);
            }
        });
    }

    /** Returns the cursor of the next page; null on the last one. */
    private static @Nullable String envelope(String operation, JsonParser parser, Consumer<JsonParser> reader)
            throws IOException {
        boolean success = false;
        String nextCursor = null;
        parser.nextToken();
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            JsonToken value = parser.nextToken();
            switch (key) {
                case "success" -> success = parser.getBooleanValue();
                case "results" -> results(parser, value, reader);
                case "nextCursor" -> nextCursor = parser.getString();
                default -> parser.skipChildren();
            }
        }
        if (!success) {
            throw new IOException(operation + " failed");
        }
        return nextCursor;
    }

    private static void results(JsonParser parser, JsonToken value, Consumer<JsonParser> reader) {
        if (value == JsonToken.START_OBJECT) {
            reader.accept(parser);
        } else {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                reader.accept(parser);
            }
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
