package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** An email address or phone number. */
record Contact(String value, String type, boolean primary) {
    private void write(JsonWriter json) {
        json.text("value", value).text("type", type).flag("isPrimary", primary).endObject();
    }

    /** The same contacts with another primary one, in front of the others. */
    static List<Contact> withPrimary(List<Contact> contacts, String value) {
        List<Contact> now = new ArrayList<>();
        now.add(new Contact(value, "Personal", true));
        for (Contact contact : contacts) {
            if (!contact.primary && !contact.value.equalsIgnoreCase(value)) {
                now.add(contact);
            }
        }
        return List.copyOf(now);
    }

    /** The same contacts and one more; the same ones if it is among them. */
    static List<Contact> withOther(List<Contact> contacts, String value) {
        if (contacts.stream().anyMatch(contact -> contact.value.equalsIgnoreCase(value))) {
            return contacts;
        }
        List<Contact> now = new ArrayList<>(contacts);
        now.add(new Contact(value, "Personal", false));
        return List.copyOf(now);
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
