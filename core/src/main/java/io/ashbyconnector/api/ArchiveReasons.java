package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.application.ArchiveReason;

/** Why applications end without a hire. */
public final class ArchiveReasons extends ListableEntity<ArchiveReason, ArchivableQuery<ArchiveReason>> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public ArchiveReasons(Engine engine) {
        super(engine, "archive_reasons", ArchiveReason.class, ArchivableQuery::new);
    }
}
