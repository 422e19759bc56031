package io.ashbyconnector.port;

import io.ashbyconnector.auth.Credential;

/** Supplies the credential of the next call. Thread-safe. */
public interface Authentication {

    /** That of a mode that needs no credential. */
    static Authentication none() {
        return new NoAuthentication();
    }

    /** Which method of {@link io.ashbyconnector.auth.AuthMethod} is in use, such as {@code api_key}; {@code none}. */
    String method();

    /** The credential to send now. May block while it is fetched or refreshed. */
    Credential current();

    /**
     * Reports that the service refused a credential with 401.
     *
     * @return whether {@link #current()} will now supply another one, so that the call is worth repeating once
     */
    boolean reject(Credential refused);
}
