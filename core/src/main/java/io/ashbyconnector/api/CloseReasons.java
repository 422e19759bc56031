package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.job.CloseReason;

/** Why jobs and openings are closed. */
public final class CloseReasons extends ListableEntity<CloseReason, ArchivableQuery<CloseReason>> {

    public CloseReasons(Engine engine) {
        super(engine, "close_reasons", CloseReason.class, ArchivableQuery::new);
    }
}
