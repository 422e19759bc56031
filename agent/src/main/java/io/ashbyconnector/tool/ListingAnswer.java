package io.ashbyconnector.tool;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.internal.json.JsonTrees;
import io.ashbyconnector.port.RecordDecoder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One answer out of a listing: walks pages until the answer is full, holds as many records as were asked for, or the
 * listing ends; says how many more there are and where to go on. Used once.
 */
final class ListingAnswer implements AutoCloseable {

    /** What an answer holds at most when the model names no limit: as much as one page of the service. */
    private static final int RECORDS_UNASKED = 100;

    private final AshbyConnector connector;
    private final RecordDecoder<JsonNode> decoder;
    private final UnfinishedPages unfinished;
    private final AnswerBuilder answers;
    private final RecordView view;
    private final ToolProgress progress;
    private final Continuation from;
    private final boolean followsCursors;
    private final List<Shown> shown = new ArrayList<>();
    private final List<String> notes;
    private long fetched;
    private @Nullable Stream<Page<JsonNode>> stream;
    private @Nullable Iterator<Page<JsonNode>> pages;

    ListingAnswer(
            AshbyConnector connector,
            RecordDecoder<JsonNode> decoder,
            UnfinishedPages unfinished,
            AnswerBuilder answers,
            RecordView view,
            ToolRequest.Call call,
            ToolProgress progress) {
        this.connector = connector;
        this.decoder = decoder;
        this.unfinished = unfinished;
        this.answers = answers;
        this.view = view;
        this.progress = progress;
        this.from = call.from();
        this.followsCursors = call.action().hasCursor();
        this.notes = new ArrayList<>(call.notes());
    }

    ToolAnswer answer() {
        Page<JsonNode> kept = from.skip() > 0 ? unfinished.find(from) : null;
        ListingPosition position = start(kept == null ? fetch(from.cursor()) : kept);
        int room = answers.budget().max() - answers.size(content(position));
        while (true) {
            position = fill(position, room);
            Page<JsonNode> page = position.page();
            boolean goesOn =
                    !position.isInside() && page.hasMore() && followsCursors && left() > 0 && !position.leadsBack();
            Page<JsonNode> successor = goesOn ? successor(page) : null;
            if (successor == null) {
                return fitted(position);
            }
            position = position.followedBy(successor);
        }
    }

    /** Takes records up to the end of the page, or as many as are wanted and fit. */
    private ListingPosition fill(ListingPosition start, int room) {
        ListingPosition position = start;
        int used = shown.stream().mapToInt(Shown::size).sum();
        while (position.isInside() && left() > 0) {
            JsonNode record = position.record();
            JsonNode shape = view.of(record);
            int size = answers.size(shape) + 1;
            if (used + size <= room) {
                position = position.afterRecord();
                shown.add(new Shown(shape, size, position));
            } else if (shown.isEmpty()) {
                return alone(record, position.afterRecord());
            } else {
                return position;
            }
            used += size;
        }
        return position;
    }

    /** Gives a record that leaves no room for another one in the first form that fits. */
    private ListingPosition alone(JsonNode record, ListingPosition after) {
        for (RecordView.Form form : view.forms(record)) {
            shown.clear();
            shown.add(new Shown(form.view(), answers.size(form.view()) + 1, after));
            List<String> before = List.copyOf(notes);
            notes.addAll(form.notes());
            if (answers.fits(content(after))) {
                break;
            }
            notes.clear();
            notes.addAll(before);
        }
        return after;
    }

    /** The answer without the records that turn out not to fit once all is written. */
    private ToolAnswer fitted(ListingPosition end) {
        if (end.leadsBack() && shown.isEmpty()) {
            throw endless();
        }
        ListingPosition position = end;
        ObjectNode content = content(position);
        while (shown.size() > 1 && !answers.fits(content)) {
            shown.remove(shown.size() - 1);
            position = shown.get(shown.size() - 1).after();
            content = content(position);
        }
        if (position.isInside()) {
            unfinished.keep(from.at(0, position.cursor(), 0, null, position.trail()), position.page());
        }
        return answers.answer(content);
    }

    private BadResponseException endless() {
        return new BadResponseException(
                ErrorDetails.of("The service repeated a cursor, so following it would never end.")
                        .in(from.entity() + "." + from.action())
                        .hint("Start the listing again; if this happens again, report it to the service."));
    }

    private ObjectNode content(ListingPosition end) {
        ObjectNode content = JsonTrees.object();
        ArrayNode data = content.putArray("data");
        shown.forEach(record -> data.add(record.view()));
        ObjectNode meta = content.putObject("meta");
        meta.put("today", answers.today().toString());
        Instant asOf = end.page().meta().asOf();
        if (asOf != null) {
            meta.put("as_of", asOf.truncatedTo(ChronoUnit.SECONDS).toString());
        }
        meta.put("returned", shown.size());
        if (end.page().hasMore()) {
            meta.put("more", true);
        } else {
            meta.put("remaining", end.inPage());
        }
        List<String> all = new ArrayList<>(notes);
        Optional<Continuation> successor = end.next(from, leftAfterwards());
        if (end.leadsBack()) {
            all.add("The listing breaks off here. " + answers.errorText(endless()));
        } else if (successor.isEmpty() && end.page().hasMore()) {
            all.add("There are more records, but the service gives no way to reach them. Narrow the call down.");
        }
        successor.ifPresent(next -> {
            String token = next.token();
            if (token.length() <= answers.budget().max() / 2) {
                meta.put("next", token);
            } else {
                all.add("There are more records, but the call is too long to continue. Shorten its parameters.");
            }
        });
        if (end.page().syncToken() != null && !end.isInside()) {
            meta.put("sync_token", end.page().syncToken());
        }
        return answers.withNotes(content, all);
    }

    private long left() {
        return (from.left() == 0 ? RECORDS_UNASKED : from.left()) - shown.size();
    }

    /** The rest of what was asked for; when all of it is there, as much as the page's limit again. */
    private long leftAfterwards() {
        long rest = from.left() - shown.size();
        return from.left() == 0 || rest > 0 ? Math.max(0, rest) : from.pageSize();
    }

    private @Nullable Page<JsonNode> successor(Page<JsonNode> page) {
        try {
            return fetch(page.cursor());
        } catch (AshbyConnectorException failure) {
            if (shown.isEmpty()) {
                throw failure;
            }
            notes.add(
                    "The next page could not be read; call with 'next' to try it again. " + answers.errorText(failure));
            return null;
        }
    }

    private Page<JsonNode> fetch(@Nullable String cursor) {
        if (pages == null) {
            stream = connector.pages(from.entity(), from.action(), params(cursor), decoder);
            pages = stream.iterator();
        }
        Page<JsonNode> page = pages.next();
        fetched += page.records().size();
        progress.fetched(fetched, from.left());
        return page;
    }

    private Map<String, @Nullable Object> params(@Nullable String cursor) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>(from.params());
        if (from.pageSize() > 0) {
            params.put("limit", from.pageSize());
        }
        if (cursor != null) {
            params.put("cursor", cursor);
        }
        return params;
    }

    /** Where the first page goes on: after the record that was given last, wherever that stands by now. */
    private ListingPosition start(Page<JsonNode> page) {
        notes.addAll(page.meta().notices());
        int index = Math.min(from.skip(), page.records().size());
        if (from.skip() > 0 && from.lastId() != null) {
            int last = page.records().stream().map(ListingPosition::id).toList().indexOf(from.lastId());
            if (last < 0) {
                notes.add("The listing changed since the last answer: a record may be missing or repeated.");
            } else {
                index = last + 1;
            }
        }
        return new ListingPosition(from.cursor(), page, index, from.lastId(), from.trail());
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
        }
    }

    /** @param after the place behind the record */
    private record Shown(JsonNode view, int size, ListingPosition after) {}
}
