package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.candidate.Source;

/** Where candidates come from. */
public final class Sources extends ListableEntity<Source, ArchivableQuery<Source>> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Sources(Engine engine) {
        super(engine, "sources", Source.class, ArchivableQuery::new);
    }
}
