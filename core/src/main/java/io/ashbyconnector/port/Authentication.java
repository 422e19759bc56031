package io.ashbyconnector.port;

import io.ashbyconnector.auth.Credential;

/** Supplies the credential of the next call. Thread-safe. */
public interface Authentication {

    /** {@return the authentication of a mode that needs no credential} */
    static Authentication none() {
        return new NoAuthentication();
    }

    /**
     * {@return which method of {@link io.ashbyconnector.auth.AuthMethod} is in use, such as {@code api_key};
     * {@code none}}
     */
    String method();

    /** {@return the credential to send now} May block while it is fetched or refreshed. */
    Credential current();

    /**
     * Reports that the service refused a credential with 401.
     *
     * @param refused the credential that the service refused
     * @return whether {@link #current()} will now supply another one, so that the call is worth repeating once
     */
    boolean reject(Credential refused);
}
