package io.ashbyconnector.benchmarks.jmh;

import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.transport.http.HttpAnswer;
import io.ashbyconnector.transport.http.HttpCall;
import io.ashbyconnector.transport.http.HttpSettings;
import io.ashbyconnector.transport.http.HttpTransport;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Takes the credential out of a service's words before they are quoted. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RedactingSecrets {

    private static final String HARMLESS = "The candidate that you asked for does not exist, or you may not see it.";

    private String leak = "";
    private @Nullable HttpAnswer answer;

    @Setup
    public void call() {
        try (AshbySandbox sandbox = AshbySandbox.start();
                HttpTransport transport = new HttpTransport(
                        sandbox.baseUri(), new Key(sandbox.apiKey()), HttpSettings.defaults(), "benchmarks")) {
            leak = "The key " + sandbox.apiKey() + " may not do that;\n ask who made " + sandbox.apiKey() + ".";
            answer = transport.execute(
                    HttpCall.read("apiKey.info", "POST", "/apiKey.info").withJson("{}"), arrived -> arrived);
        }
    }

    @Benchmark
    public String harmless() {
        return Objects.requireNonNull(answer).quote(HARMLESS);
    }

    @Benchmark
    public String withCredential() {
        return Objects.requireNonNull(answer).quote(leak);
    }

    private record Key(String key) implements Authentication {

        @Override
        public String method() {
            return "api_key";
        }

        @Override
        public Credential current() {
            return new Credential.ApiKey(Secret.of(key));
        }

        @Override
        public boolean reject(Credential refused) {
            return false;
        }
    }
}
