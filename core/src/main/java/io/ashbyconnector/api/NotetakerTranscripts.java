package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.interview.NotetakerTranscript;

/** What was said in an interview. */
public final class NotetakerTranscripts extends EntityCalls {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public NotetakerTranscripts(Engine engine) {
        super(engine, "notetaker_transcripts");
    }

    /**
     * A link to the transcript of an interview, which is good for five minutes. Ashby API, notetakerTranscript.info.
     *
     * @param notetakerTranscriptId the notetaker transcript's id, a UUID
     * @return the notetaker transcript
     */
    public NotetakerTranscript get(String notetakerTranscriptId) {
        return target("get", NotetakerTranscript.class)
                .record(new Required().set("notetakerTranscriptId", notetakerTranscriptId));
    }
}
