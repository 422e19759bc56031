package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.port.Authentication;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A client id and secret, exchanged for a bearer token that is kept until shortly before it expires. */
final class ClientCredentials implements Authentication, AutoCloseable {

    static final String METHOD = "client_credentials";
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final AirbyteApi api;
    private final String clientId;
    private final Supplier<Secret> clientSecret;
    private final LongSupplier nanoTime;
    private final SingleFlight<Token> tokens;

    ClientCredentials(AirbyteApi api, String clientId, Supplier<Secret> clientSecret, LongSupplier nanoTime) {
        this.api = api;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.nanoTime = nanoTime;
        this.tokens = new SingleFlight<>(AirbyteApi.TOKEN, token -> nanoTime.getAsLong() - token.goodUntilNanos() < 0);
    }

    private record Token(Credential credential, long goodUntilNanos) {}

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public Credential current() {
        return tokens.get(this::fetch).credential();
    }

    private Token fetch() {
        AirbyteApi.IssuedToken issued = api.token(clientId, clientSecret.get());
        return new Token(
                new Credential.BearerToken(issued.token()),
                nanoTime.getAsLong() + lifetime(issued.lifetime()).toNanos());
    }

    /** A minute less than the service gives, or half of a life that is hardly longer than that. */
    private static Duration lifetime(Duration given) {
        Duration early = given.minus(MARGIN);
        Duration half = given.dividedBy(2);
        return early.compareTo(half) > 0 ? early : half;
    }

    @Override
    public boolean reject(Credential refused) {
        tokens.forgetIf(token -> token.credential().equals(refused));
        return true;
    }

    @Override
    public void close() {
        api.close();
    }
}
