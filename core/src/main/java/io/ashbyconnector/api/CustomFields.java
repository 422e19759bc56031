package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.customfield.CustomField;

/** Definitions of the organization's own fields. */
public final class CustomFields extends GettableEntity<CustomField, SyncableQuery<CustomField>> {

    public CustomFields(Engine engine) {
        super(engine, "custom_fields", CustomField.class, SyncableQuery::new);
    }
}
