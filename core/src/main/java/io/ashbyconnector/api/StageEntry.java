package io.ashbyconnector.api;

import io.ashbyconnector.error.MissingParameterException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stage that an application was in (Ashby API, application.updateHistory).
 *
 * @param stageId the interview stage's id, a UUID
 * @param stageNumber its place in the history, from 0
 * @param enteredStageAt when the application entered the stage
 * @param archiveReasonId needed when the stage is an archived one; else null
 * @param applicationHistoryId the entry that stays; null for a new one
 */
public record StageEntry(
        String stageId,
        int stageNumber,
        Instant enteredStageAt,
        @Nullable String archiveReasonId,
        @Nullable String applicationHistoryId) {

    /**
     * Refuses null for the stage and for the time.
     *
     * @param stageId the interview stage's id, a UUID
     * @param stageNumber its place in the history, from 0
     * @param enteredStageAt when the application entered the stage
     * @param archiveReasonId needed when the stage is an archived one; else null
     * @param applicationHistoryId the entry that stays; null for a new one
     */
    public StageEntry {
        MissingParameterException.required(stageId, "stageId");
        MissingParameterException.required(enteredStageAt, "enteredStageAt");
    }

    /**
     * Refuses null for the stage and for the time.
     *
     * @param stageId the interview stage's id, a UUID
     * @param stageNumber its place in the history, from 0
     * @param enteredStageAt when the application entered the stage
     */
    public StageEntry(String stageId, int stageNumber, Instant enteredStageAt) {
        this(stageId, stageNumber, enteredStageAt, null, null);
    }

    static List<Map<String, Object>> sent(List<StageEntry> entries) {
        return EntityCalls.listOf("applicationHistory", entries).stream()
                .map(each -> EntityCalls.given(
                        "stageId", each.stageId,
                        "stageNumber", each.stageNumber,
                        "enteredStageAt", each.enteredStageAt,
                        "archiveReasonId", each.archiveReasonId,
                        "applicationHistoryId", each.applicationHistoryId))
                .toList();
    }
}
