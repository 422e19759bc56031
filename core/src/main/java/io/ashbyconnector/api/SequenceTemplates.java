package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.sourcing.SequenceTemplate;

/** Templates of sequences. */
public final class SequenceTemplates extends GettableEntity<SequenceTemplate, ArchivableQuery<SequenceTemplate>> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public SequenceTemplates(Engine engine) {
        super(engine, "sequence_templates", SequenceTemplate.class, ArchivableQuery::new);
    }
}
