package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Careers;
import io.ashbyconnector.sandbox.seed.Dice;
import io.ashbyconnector.sandbox.seed.Names;
import io.ashbyconnector.sandbox.table.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a candidate is: what applications repeat of their candidate.
 *
 * @param slug the name as addresses on the web spell it
 */
record Applicant(
        String id,
        String name,
        String slug,
        List<Contact> emails,
        List<Contact> phones,
        @Nullable HomeCity place) {
    private static final List<String> MAILBOXES =
            List.of("mailbox.example", "inbox.example", "postbox.example", "letterbox.example", "mymail.example");

    static Applicant draw(Company company, String id, int index) {
        Dice dice = new Dice(company.seed(), 'p', index);
        Names.Name[] names = company.names().draw(dice);
        String name = names[0].text() + " " + names[1].text();
        HomeCity place = dice.chance(85) ? dice.pick(company.places()) : null;
        List<Contact> emails = new ArrayList<>(2);
        if (!dice.chance(4)) {
            String address = names[0].plain() + "." + names[1].plain() + (index + 10);
            emails.add(new Contact(address + "@" + dice.pick(MAILBOXES), "Personal", true));
            if (dice.chance(15)) {
                String work = names[0].plain().charAt(0) + names[1].plain();
                emails.add(new Contact(work + "@" + dice.pick(Careers.COMPANY_DOMAINS), "Work", false));
            }
        }
        List<Contact> phones = new ArrayList<>(1);
        if (!dice.chance(30)) {
            String prefix = place == null ? "+1 503" : place.phone();
            phones.add(new Contact(prefix + " 555 01" + dice.below(10) + dice.below(10), "Personal", true));
        }
        return new Applicant(id, name, names[0].plain() + "-" + names[1].plain(), emails, phones, place);
    }

    void writeInApplication(JsonWriter json) {
        json.object("candidate").text("id", id).text("name", name);
        Contact.writePrimary(json, "primaryEmailAddress", emails);
        Contact.writePrimary(json, "primaryPhoneNumber", phones);
        json.endObject();
    }
}
