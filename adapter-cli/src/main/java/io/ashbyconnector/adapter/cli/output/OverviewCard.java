package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.adapter.cli.terminal.Wrapping;
import io.ashbyconnector.catalog.Column;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Everything on one candidate, for people: the candidate's card, then each application with what belongs to it, and the notes. */
final class OverviewCard {

    private final CellText cells;
    private final RecordCard candidate;

    /** @param columns what a table shows of candidates */
    OverviewCard(CellText cells, List<Column> columns) {
        this.cells = cells;
        this.candidate = new RecordCard(cells, columns);
    }

    String render(JsonNode overview, int width, Style style) {
        StringBuilder text = new StringBuilder(candidate.render(overview.path("candidate"), width, style));
        Lines lines = new Lines(text, width, style);
        overview.path("applications").forEach(each -> application(each, lines));
        if (!overview.path("notes").isEmpty()) {
            lines.title("Notes");
            overview.path("notes")
                    .forEach(note ->
                            lines.item(joined(" ", day(note.path("createdAt")), CellText.text(note.path("author")))
                                    + ": " + CellText.text(note.path("content"))));
        }
        if (!overview.path("missing").isEmpty()) {
            lines.title("Not shown");
            overview.path("missing")
                    .forEach(part ->
                            lines.item(CellText.text(part.path("part")) + ": " + CellText.text(part.path("reason"))));
        }
        return text.toString();
    }

    private void application(JsonNode applied, Lines lines) {
        JsonNode application = applied.path("application");
        String status = CellText.text(application.path("status"));
        String stage = CellText.text(application.at("/currentInterviewStage/title"));
        lines.title(CellText.text(application.at("/job/title")));
        lines.part(
                "Status",
                joined(
                        ", ",
                        status,
                        stage.equals(status) ? "" : stage,
                        CellText.text(application.path("archiveReason")),
                        applied.hasNonNull("daysInStage")
                                ? "for "
                                        + CellText.days(
                                                applied.path("daysInStage").asLong())
                                : ""));
        lines.part(
                "Applied",
                joined(
                        ", ",
                        day(application.path("createdAt")),
                        CellText.text(application.path("source")),
                        team(application.path("hiringTeam"))));
        application.path("referrals").forEach(referral -> lines.part("Referral", CellText.text(referral)));
        application.path("applicationHistory").forEach(entry -> lines.part("Stages", stage(entry)));
        applied.path("interviews").forEach(schedule -> {
            if (schedule.path("interviewEvents").isEmpty()) {
                lines.part("Interviews", CellText.text(schedule.path("status")));
            }
            schedule.path("interviewEvents").forEach(event -> lines.part("Interviews", event(event, schedule)));
        });
        applied.path("feedback").forEach(feedback -> lines.part("Feedback", feedback(feedback)));
        applied.path("offers").forEach(offer -> lines.part("Offers", offer(offer)));
        lines.part("Id", CellText.text(application.path("id")));
    }

    private static String team(JsonNode team) {
        return team.valueStream()
                .filter(member -> CellText.text(member.path("role")).equals("Recruiter"))
                .map(member -> "recruiter " + CellText.text(member))
                .collect(Collectors.joining(", "));
    }

    private String stage(JsonNode entry) {
        String entered = CellText.text(entry.path("enteredStageAt"));
        String left = CellText.text(entry.path("leftStageAt"));
        String until = left.isEmpty() ? "" : "until " + day(entry.path("leftStageAt")) + between(entered, left);
        return joined(" ", day(entry.path("enteredStageAt")), CellText.text(entry.path("title")), until);
    }

    private static String between(String entered, String left) {
        try {
            return " ("
                    + CellText.days(Duration.between(Instant.parse(entered), Instant.parse(left))
                            .toDays()) + ")";
        } catch (DateTimeException unknown) {
            return "";
        }
    }

    private String event(JsonNode event, JsonNode schedule) {
        return joined(
                ", ",
                cells.text(event.path("startTime"), ChronoUnit.MINUTES),
                CellText.text(schedule.path("status")),
                CellText.text(event.path("interviewers")),
                CellText.text(event.path("location")));
    }

    private String feedback(JsonNode feedback) {
        String answers = candidate.answers(feedback).stream()
                .map(answer -> answer.get(0) + ": " + answer.get(1))
                .collect(Collectors.joining("; "));
        return joined(", ", day(feedback.path("submittedAt")), CellText.text(feedback.path("submittedByUser")))
                + (answers.isEmpty() ? "" : " - " + answers);
    }

    private String offer(JsonNode offer) {
        JsonNode version = offer.path("latestVersion");
        String start = day(version.path("startDate"));
        return joined(
                ", ",
                CellText.text(offer.path("offerStatus")),
                CellText.text(version.path("salary")),
                start.isEmpty() ? "" : "start " + start);
    }

    private String day(JsonNode moment) {
        return cells.text(moment, ChronoUnit.DAYS);
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }

    /** Titles, and below each the parts with their names at the left, once for each name. */
    private static final class Lines {

        private static final int NAME = 12;
        private static final String INDENT = "  ";

        private final StringBuilder text;
        private final int width;
        private final Style style;
        private String last = "";

        Lines(StringBuilder text, int width, Style style) {
            this.text = text;
            this.width = width;
            this.style = style;
        }

        void title(String title) {
            text.append('\n');
            wrapped(title, 0).forEach(line -> text.append(style.strong(line)).append('\n'));
            last = "";
        }

        void item(String item) {
            List<String> lines = wrapped(item, 2 * INDENT.length());
            for (int i = 0; i < lines.size(); i++) {
                text.append(i == 0 ? INDENT : INDENT + INDENT)
                        .append(lines.get(i))
                        .append('\n');
            }
        }

        void part(String name, String value) {
            if (value.isEmpty()) {
                return;
            }
            String label = name.equals(last) ? "" : name;
            last = name;
            List<String> lines = wrapped(value, INDENT.length() + NAME);
            for (int i = 0; i < lines.size(); i++) {
                String shown = i == 0 ? label : "";
                text.append(INDENT)
                        .append(style.faint(shown))
                        .append(" ".repeat(NAME - shown.length()))
                        .append(lines.get(i))
                        .append('\n');
            }
        }

        private List<String> wrapped(String words, int indent) {
            return Wrapping.lines(TerminalText.lines(words), width == 0 ? 0 : Math.max(1, width - indent));
        }
    }
}
