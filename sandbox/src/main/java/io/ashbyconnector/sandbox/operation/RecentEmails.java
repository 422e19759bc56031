package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.CandidateRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.EmailRecord;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.RowPlace;
import io.ashbyconnector.sandbox.table.RowWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** A candidate's latest mail, newest first: at most 200 messages, which the first page fixes. */
record RecentEmails(Company company, Tokens tokens) {
    private static final String NAME = "candidate.getRecentEmailMessages";
    private static final int SNAPSHOT = 200;

    Consumer<JsonWriter> read(Params params, ApiKey key) {
        CandidateRecord candidate = Area.named("candidateId", "candidate", company.candidates(), params, key);
        if (params.has("watermark")) {
            throw Problem.refused("watermark_expired", "The watermark has expired. Start again without the watermark.");
        }
        List<EmailRecord> mails = oldestFirst(candidate.id(), params, key);
        int limit = params.limit();
        int binding = (NAME + params.except(Set.of("cursor", "limit")) + key.visibility()).hashCode();
        String cursor = params.token("cursor");
        int end = cursor == null
                ? mails.size()
                : Math.min(
                        mails.size(),
                        tokens.openCursor(cursor, binding, "invalid_next_cursor")
                                .position());
        int oldest = Math.max(0, mails.size() - SNAPSHOT);
        int start = Math.max(oldest, end - limit);
        return out -> {
            out.array("results");
            for (int i = end - 1; i >= start; i--) {
                mails.get(i).writeRecent(out);
            }
            out.endArray().flag("snapshotTruncated", oldest > 0).flag("moreDataAvailable", start > oldest);
            if (start > oldest) {
                out.text("nextCursor", tokens.cursor(binding, new Tokens.Progress(start, 0, 0, -1)));
            }
        };
    }

    private List<EmailRecord> oldestFirst(String candidate, Params params, ApiKey key) {
        String direction = params.text("direction");
        String wanted = direction == null ? "" : direction.toLowerCase(Locale.ROOT);
        if (!Set.of("", "sent", "received").contains(wanted)) {
            throw Problem.invalid("Expected 'direction' to be one of received, sent");
        }
        Long after = params.instant("sentAfter");
        RowWalk<EmailRecord> walk = company.recruiting()
                .emails()
                .of(candidate)
                .walk(
                        RowPlace.START,
                        mail -> key.sees(mail)
                                && (wanted.isEmpty() || wanted.equals("sent") == mail.fromUser())
                                && (after == null || mail.createdAt() > after));
        List<EmailRecord> mails = new ArrayList<>();
        for (EmailRecord mail = walk.next(); mail != null; mail = walk.next()) {
            mails.add(mail);
        }
        return mails;
    }
}
