package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.sourcing.SequenceTemplate;

/** Templates of sequences. */
public final class SequenceTemplates extends GettableEntity<SequenceTemplate, ArchivableQuery<SequenceTemplate>> {

    public SequenceTemplates(Engine engine) {
        super(engine, "sequence_templates", SequenceTemplate.class, ArchivableQuery::new);
    }
}
