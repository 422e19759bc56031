package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import java.util.List;

/** An email address or phone number. */
record Contact(String value, String type, boolean primary) {
    private void write(JsonWriter json) {
        json.text("value", value).text("type", type).flag("isPrimary", primary).endObject();
    }

    static void writePrimary(JsonWriter json, String name, List<Contact> contacts) {
        for (Contact contact : contacts) {
            if (contact.primary) {
                contact.write(json.object(name));
            }
        }
    }

    static void writeAll(JsonWriter json, String name, List<Contact> contacts) {
        json.array(name);
        for (Contact contact : contacts) {
            contact.write(json.object());
        }
        json.endArray();
    }
}
