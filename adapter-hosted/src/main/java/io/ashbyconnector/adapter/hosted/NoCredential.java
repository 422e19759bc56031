package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.port.Authentication;

/** For the call that fetches a credential, which cannot carry one. */
final class NoCredential implements Authentication {

    @Override
    public String method() {
        return "none";
    }

    @Override
    public Credential current() {
        throw new IllegalStateException("a call without a credential asked for one");
    }

    @Override
    public boolean reject(Credential refused) {
        return false;
    }
}
