package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.port.Authentication;
import java.util.function.Supplier;

/** One API key, which stays what it is: there is nothing to refresh after a refusal. */
final class ApiKeyAuthentication implements Authentication {

    static final String METHOD = "api_key";

    private final Supplier<Secret> key;

    /** @param key asked for each call */
    ApiKeyAuthentication(Supplier<Secret> key) {
        this.key = key;
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public Credential current() {
        return new Credential.ApiKey(key.get());
    }

    @Override
    public boolean reject(Credential refused) {
        return false;
    }
}
