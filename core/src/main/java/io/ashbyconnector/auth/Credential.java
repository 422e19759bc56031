package io.ashbyconnector.auth;

/** What authorizes one call. How it is written into a request is the transport's business. */
public sealed interface Credential {

    /**
     * An API key.
     *
     * @param secret the secret
     */
    record ApiKey(Secret secret) implements Credential {}

    /**
     * A bearer token.
     *
     * @param secret the secret
     */
    record BearerToken(Secret secret) implements Credential {}

    /** Nothing: the service asks for no credential. */
    record None() implements Credential {}
}
