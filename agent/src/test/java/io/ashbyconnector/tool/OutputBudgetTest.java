package io.ashbyconnector.tool;

import static io.ashbyconnector.tool.Content.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.ErrorDetails;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The borders of a budget: what fits exactly is given, what has one character more is not. */
class OutputBudgetTest {

    private static final String GET =
            "{\"entity\":\"candidates\",\"action\":\"get\",\"params\":{\"id\":\"11111111-1111-4111-8111-111111111111\"}}";
    private static final String LIST = "{\"entity\":\"candidates\",\"action\":\"list\"}";
    private static final String DESCRIBE = "{\"entity\":\"candidates\",\"action\":\"describe\"}";

    private final ScriptedService service = new ScriptedService();

    private ToolAnswer answer(OutputBudget budget, String arguments) {
        return AshbyTool.over(service.connect()).budget(budget).build().call(arguments);
    }

    private String text(OutputBudget budget, String arguments) {
        return answer(budget, arguments).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {GET, DESCRIBE})
    void what_fits_exactly_is_given_and_shortened_when_it_is_one_character_longer(String arguments) {
        service.with(1, 2_000);
        String whole = text(OutputBudget.chars(100_000), arguments);

        assertThat(text(OutputBudget.chars(whole.length()), arguments)).isEqualTo(whole);
        assertThat(text(OutputBudget.chars(whole.length() - 1), arguments))
                .hasSizeLessThan(whole.length())
                .contains("notes");
    }

    @Test
    void half_a_token_counts_as_one() {
        service.with(1, 2_001);
        String whole = text(OutputBudget.chars(100_000), GET);
        assertThat(whole.length() % 2).isOne();
        int tokens = (whole.length() + 1) / 2;

        assertThat(text(OutputBudget.tokens(tokens), GET)).isEqualTo(whole);
        assertThat(text(OutputBudget.tokens(tokens - 1), GET)).isNotEqualTo(whole);
    }

    @Test
    void a_tokenizer_draws_the_border_where_it_counts_it() {
        service.with(1, 2_000);
        ToIntFunction<String> threes = text -> text.length() / 3;
        String whole = text(OutputBudget.chars(100_000), GET);

        assertThat(text(OutputBudget.tokens(whole.length() / 3, threes), GET)).isEqualTo(whole);
        assertThat(text(OutputBudget.tokens(whole.length() / 3 - 1, threes), GET))
                .isNotEqualTo(whole);
    }

    /** With ids of two characters and fewer than ten records, nothing but the records changes an answer's length. */
    @Test
    void a_record_comes_as_soon_as_there_is_room_for_it_and_its_comma() {
        service.with(60, 90);
        int borders = 0;
        int before = returned(answer(OutputBudget.chars(1_000), LIST));
        for (int max = 1_001; max < 1_400; max++) {
            ToolAnswer answer = answer(OutputBudget.chars(max), LIST);
            int returned = returned(answer);
            assertThat(answer.text()).hasSizeLessThanOrEqualTo(max);
            if (returned > before) {
                borders++;
                assertThat(returned).isEqualTo(before + 1);
                assertThat(answer.text()).hasSize(max - 1);
            }
            before = returned;
        }
        assertThat(borders).isGreaterThan(2);
    }

    private static int returned(ToolAnswer answer) {
        return content(answer).at("/meta/returned").asInt();
    }

    @Test
    void an_error_that_fits_exactly_is_whole_and_ends_in_an_ellipsis_when_it_is_one_character_longer() {
        service.breakAfter(0, new ApiException(ErrorDetails.of("No.").hint("h".repeat(2_000))));
        String whole = text(OutputBudget.chars(100_000), LIST);
        assertThat(whole).hasSizeGreaterThan(2_000);

        assertThat(text(OutputBudget.chars(whole.length()), LIST)).isEqualTo(whole);
        assertThat(text(OutputBudget.chars(whole.length() - 1), LIST))
                .hasSizeBetween(whole.length() * 4 / 5, whole.length() - 1)
                .endsWith("…");
    }

    @Test
    void a_budget_has_room_for_an_error_at_least() {
        assertThat(OutputBudget.chars(1_000)).hasToString("1000 characters");
        assertThat(OutputBudget.tokens(500)).hasToString("500 tokens");
        assertThatIllegalArgumentException().isThrownBy(() -> OutputBudget.chars(999));
        assertThatIllegalArgumentException().isThrownBy(() -> OutputBudget.tokens(499));
    }
}
