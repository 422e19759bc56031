package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.job.CloseReason;

/** Why jobs and openings are closed. */
public final class CloseReasons extends ListableEntity<CloseReason, ArchivableQuery<CloseReason>> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public CloseReasons(Engine engine) {
        super(engine, "close_reasons", CloseReason.class, ArchivableQuery::new);
    }
}
