package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.organization.ApiKey;

/** The key in use. */
public final class ApiKeys extends EntityCalls {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public ApiKeys(Engine engine) {
        super(engine, "api_keys");
    }

    /**
     * What this key is called, and what it may do. Ashby API, apiKey.info.
     *
     * @return the API key
     */
    public ApiKey get() {
        return target("get", ApiKey.class).record(new Required());
    }
}
