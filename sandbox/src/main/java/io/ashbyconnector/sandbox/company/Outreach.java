package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.LiveTable;

/** What the company writes to candidates. Thread-safe. */
public final class Outreach {
    private final Company company;
    private final LiveTable<CommunicationTemplateRecord> communicationTemplates;
    private final LiveTable<SequenceTemplateRecord> sequenceTemplates;
    private final LiveTable<SequenceRecord> sequences;

    Outreach(Company company) {
        this.company = company;
        Lazy<FixedTable<CommunicationTemplateRecord>> messages =
                new Lazy<>(() -> CommunicationTemplateRecord.table(company.dates()));
        Lazy<FixedTable<SequenceTemplateRecord>> templates =
                new Lazy<>(() -> SequenceTemplateRecord.table(company.dates()));
        Lazy<FixedTable<SequenceRecord>> seed = new Lazy<>(() -> SequenceRecord.table(company));
        this.communicationTemplates = new LiveTable<>("communicationTemplate", messages, company.changes());
        this.sequenceTemplates = new LiveTable<>("sequenceTemplate", templates, company.changes());
        this.sequences = new LiveTable<>("sequence", seed, company.changes());
    }

    public LiveTable<CommunicationTemplateRecord> communicationTemplates() {
        return communicationTemplates;
    }

    public LiveTable<SequenceTemplateRecord> sequenceTemplates() {
        return sequenceTemplates;
    }

    public LiveTable<SequenceRecord> sequences() {
        return sequences;
    }

    /** The addresses that a user may send from. */
    public LiveTable<EmailSenderRecord> senders(UserRecord user) {
        return new LiveTable<>("emailSender", () -> new FixedTable<>(EmailSenderRecord.of(user)), company.changes());
    }

    void clear() {
        sequences.clear();
    }
}
