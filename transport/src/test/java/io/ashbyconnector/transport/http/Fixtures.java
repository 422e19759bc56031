package io.ashbyconnector.transport.http;

import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.transport.dialect.ServiceErrors;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What most tests of the transport start from. */
final class Fixtures {

    static final String KEY = "s3cr3t-key-of-the-test";
    static final HttpCall READ =
            HttpCall.read("candidate.list", "POST", "/candidate.list").withJson("{\"limit\":1}");
    static final HttpCall WRITE = HttpCall.write("candidate.create", "POST", "/candidate.create", "Look for Ada.")
            .withJson("{\"name\":\"Ada\"}");

    private static final JsonBody JSON = new JsonBody();
    private static final ServiceErrors ERRORS = new ServiceErrors("Check the key.");

    /** Waits of a few milliseconds, and time limits that no test of something else meets. */
    static final HttpSettings QUICK = new HttpSettings(
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            3,
            Duration.ofMillis(1),
            4,
            1 << 20,
            null);

    private Fixtures() {}

    static HttpTransport transport(URI url) {
        return transport(url, QUICK);
    }

    static HttpTransport transport(URI url, HttpSettings settings) {
        return new HttpTransport(url, new Keys(new Credential.ApiKey(Secret.of(KEY))), settings, "ashby-test/1");
    }

    static HttpSettings retries(int maxRetries) {
        return new HttpSettings(
                QUICK.connectTimeout(),
                QUICK.responseTimeout(),
                QUICK.deadline(),
                maxRetries,
                QUICK.firstBackoff(),
                QUICK.maxConnections(),
                QUICK.maxResponseSize(),
                null);
    }

    static HttpSettings firstBackoff(Duration wait) {
        return new HttpSettings(
                QUICK.connectTimeout(),
                QUICK.responseTimeout(),
                QUICK.deadline(),
                QUICK.maxRetries(),
                wait,
                QUICK.maxConnections(),
                QUICK.maxResponseSize(),
                null);
    }

    /** Reads an answer as an adapter does: an error status becomes an exception with the body's words, else JSON. */
    static String read(HttpAnswer answer) throws IOException {
        if (!answer.isSuccess()) {
            throw ERRORS.toException(
                    answer.status(),
                    ErrorDetails.of("The service says: " + answer.quote(answer.bodyText())),
                    answer.retryAfter().orElse(null));
        }
        return JSON.read("candidate.list", answer, Fixtures::firstValue);
    }

    /** The first value of the object that the parser stands on, which it consumes. */
    static String firstValue(JsonParser parser) {
        parser.nextToken();
        parser.nextToken();
        String value = String.valueOf(parser.getString());
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            parser.skipChildren();
        }
        return value;
    }

    /** Credentials of which the next one comes up whenever the current one is rejected. */
    static final class Keys implements Authentication {

        private final List<Credential> credentials;
        final List<Credential> rejected = new CopyOnWriteArrayList<>();
        private int position;

        Keys(Credential... credentials) {
            this.credentials = List.of(credentials);
        }

        @Override
        public String method() {
            return "api_key";
        }

        @Override
        public synchronized Credential current() {
            return credentials.get(position);
        }

        @Override
        public synchronized boolean reject(Credential refused) {
            rejected.add(refused);
            @Nullable Credential current = credentials.get(position);
            if (refused.equals(current) && position < credentials.size() - 1) {
                position++;
                return true;
            }
            return false;
        }
    }
}
