package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.CandidateRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.FileStore;
import io.ashbyconnector.sandbox.file.MultipartBody;
import io.ashbyconnector.sandbox.table.JsonWriter;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Files: their upload, what they are uploaded for, and their download. */
final class FileOperations extends Area {
    private static final String READ = "candidatesRead";
    private static final String WRITE = "candidatesWrite";
    private static final String RESUME = "CandidateResume";
    private static final String FILES = "CandidateFiles";
    private static final Set<String> CONTEXTS = Set.of(RESUME, FILES, "ApplicationForm");

    FileOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        FileStore files = company.files();
        return switch (name) {
            case "file.createFileUploadHandle" -> new Plain(WRITE, (params, key) -> announce(params));
            case "file.info" -> new Plain(READ, (params, key) -> link(params));
            case "candidate.uploadResume" -> new Attachment("resumeHandle", "resume", RESUME, files::attachResume);
            case "candidate.uploadFile" -> new Attachment("fileHandle", "file", FILES, files::attachFile);
            default -> null;
        };
    }

    private Consumer<JsonWriter> announce(Params params) {
        String context = params.oneOf("fileUploadContext", CONTEXTS);
        if (context == null) {
            throw params.missing("fileUploadContext");
        }
        String name = params.requiredText("filename");
        String type = params.requiredText("contentType");
        Long length = params.number("contentLength");
        if (length == null) {
            throw params.missing("contentLength");
        }
        if (length < 1 || length > FileStore.LARGEST_FILE) {
            throw Problem.invalid("Expected 'contentLength' to be from 1 to " + FileStore.LARGEST_FILE);
        }
        FileStore.Ticket ticket = company.files().announce(context, name, type, length);
        return out -> {
            out.object("results")
                    .text("handle", ticket.handle())
                    .text("url", ticket.url())
                    .object("fields");
            ticket.fields().forEach(out::text);
            out.endObject().endObject();
        };
    }

    private Consumer<JsonWriter> link(Params params) {
        String url = company.files().link(params.requiredText("fileHandle"));
        if (url == null) {
            throw Problem.invalid("The file handle is not valid");
        }
        return out -> out.object("results").text("url", url).endObject();
    }

    /** An operation whose answer is no record. */
    private record Plain(String permission, BiFunction<Params, ApiKey, Consumer<JsonWriter>> handler)
            implements Operation {
        @Override
        public Consumer<JsonWriter> answer(Params params, ApiKey key) {
            return handler.apply(params, key);
        }
    }

    /** Gives a file to a candidate. */
    private final class Attachment implements MultipartOperation {
        private final String parameter;
        private final String part;
        private final String context;
        private final BiFunction<String, FileStore.StoredFile, CandidateRecord> attach;

        Attachment(
                String parameter,
                String part,
                String context,
                BiFunction<String, FileStore.StoredFile, CandidateRecord> attach) {
            this.parameter = parameter;
            this.part = part;
            this.context = context;
            this.attach = attach;
        }

        @Override
        public String permission() {
            return WRITE;
        }

        @Override
        public Consumer<JsonWriter> answer(Params params, ApiKey key) {
            return write(WRITE, (same, caller) -> {
                        String id = candidate(same, caller);
                        FileStore.StoredFile file = company.files().use(same.requiredText(parameter), context);
                        if (file == null) {
                            throw Problem.invalid("The file handle is not valid");
                        }
                        return attach.apply(id, file);
                    })
                    .answer(params, key);
        }

        @Override
        public Consumer<JsonWriter> answer(Params params, MultipartBody form, ApiKey key) {
            MultipartBody.Part file = form.part(part);
            if (file == null) {
                throw params.missing(part);
            }
            return write(WRITE, (same, caller) -> attach.apply(candidate(same, caller), FileStore.StoredFile.of(file)))
                    .answer(params, key);
        }

        private String candidate(Params params, ApiKey key) {
            return named("candidateId", "candidate", company.candidates(), params, key)
                    .id();
        }
    }
}
