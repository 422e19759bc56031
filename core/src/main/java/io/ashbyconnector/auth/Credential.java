package io.ashbyconnector.auth;

/** What authorizes one call. How it is written into a request is the transport's business. */
public sealed interface Credential {

    /** An API key. */
    record ApiKey(Secret key) implements Credential {}

    /** A bearer token. */
    record BearerToken(Secret token) implements Credential {}
}
