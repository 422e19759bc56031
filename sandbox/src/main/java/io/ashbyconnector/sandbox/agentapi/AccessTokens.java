package io.ashbyconnector.sandbox.agentapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bearer tokens that were given out and are still good. Thread-safe. */
final class AccessTokens {
    private static final String HEADER = encode("{\"alg\":\"HS256\"}".getBytes(UTF_8));
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Access> granted = new HashMap<>();

    /**
     * What a token allows.
     *
     * @param workspace the only workspace of a scoped token, null for an application token
     */
    record Access(@Nullable Workspace workspace, long expiresAt) {
        private boolean expired() {
            return System.nanoTime() - expiresAt >= 0;
        }
    }

    synchronized String issue(@Nullable Workspace workspace, Duration lifetime) {
        granted.values().removeIf(Access::expired);
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String claims = workspace == null ? "{\"sub\":\"application\"}" : "{\"sub\":\"workspace\"}";
        String token = HEADER + "." + encode(claims.getBytes(UTF_8)) + "." + encode(secret);
        granted.put(token, new Access(workspace, System.nanoTime() + lifetime.toNanos()));
        return token;
    }

    /** What the token allows, or null if it is unknown or has expired. */
    synchronized @Nullable Access find(String token) {
        Access access = granted.get(token);
        return access == null || access.expired() ? null : access;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
