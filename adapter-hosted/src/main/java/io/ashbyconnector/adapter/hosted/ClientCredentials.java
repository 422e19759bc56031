package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.port.Authentication;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A client id and secret, exchanged for a bearer token that is kept until shortly before it expires. However many threads
 * need a new token, one fetches it and the others wait for the outcome.
 */
final class ClientCredentials implements Authentication, AutoCloseable {

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final AirbyteApi api;
    private final String clientId;
    private final Secret clientSecret;
    private final LongSupplier nanoTime;
    private @Nullable Token token;
    private @Nullable CompletableFuture<Credential> fetching;

    ClientCredentials(AirbyteApi api, String clientId, Secret clientSecret, LongSupplier nanoTime) {
        this.api = api;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.nanoTime = nanoTime;
    }

    private record Token(Credential credential, long goodUntilNanos) {}

    @Override
    public String method() {
        return "client_credentials";
    }

    @Override
    public Credential current() {
        while (true) {
            CompletableFuture<Credential> others;
            CompletableFuture<Credential> mine = new CompletableFuture<>();
            synchronized (this) {
                if (token != null && nanoTime.getAsLong() - token.goodUntilNanos() < 0) {
                    return token.credential();
                }
                others = fetching;
                if (others == null) {
                    fetching = mine;
                }
            }
            if (others == null) {
                return fetch(mine);
            }
            try {
                return others.get();
            } catch (CancellationException abandoned) {
                // The thread that fetched was interrupted; that is its own affair, so this one tries in its place.
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new NetworkException(
                        ErrorDetails.of("The call was interrupted while it waited for a token.")
                                .in(AirbyteApi.TOKEN),
                        true,
                        interrupted);
            }
        }
    }

    private Credential fetch(CompletableFuture<Credential> outcome) {
        try {
            AirbyteApi.IssuedToken issued = api.token(clientId, clientSecret);
            Credential credential = new Credential.BearerToken(issued.token());
            synchronized (this) {
                token = new Token(
                        credential,
                        nanoTime.getAsLong() + lifetime(issued.lifetime()).toNanos());
                fetching = null;
            }
            outcome.complete(credential);
            return credential;
        } catch (RuntimeException failure) {
            synchronized (this) {
                fetching = null;
            }
            if (Thread.currentThread().isInterrupted()) {
                outcome.cancel(false);
            } else {
                outcome.completeExceptionally(failure);
            }
            throw failure;
        }
    }

    /** A minute less than the service gives, or half of a life that is hardly longer than that. */
    private static Duration lifetime(Duration given) {
        Duration early = given.minus(MARGIN);
        Duration half = given.dividedBy(2);
        return early.compareTo(half) > 0 ? early : half;
    }

    @Override
    public synchronized boolean reject(Credential refused) {
        if (token != null && token.credential().equals(refused)) {
            token = null;
        }
        return true;
    }

    @Override
    public void close() {
        api.close();
    }
}
