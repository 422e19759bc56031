package io.ashbyconnector.adapter.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text from strangers on a terminal. */
class TerminalTextTest {

    @Test
    void what_a_terminal_would_obey_is_shown_instead() {
        assertThat(TerminalText.line("a\u001b[31mred\u0007")).isEqualTo("a␛[31mred␇");
        assertThat(TerminalText.line("x\u202egnp.exe")).isEqualTo("x<U+202E>gnp.exe");
        assertThat(TerminalText.line("c1\u009b31m")).isEqualTo("c1<U+009B>31m");
        assertThat(TerminalText.line("half\ud83d")).isEqualTo("half<U+D83D>");
        assertThat(TerminalText.line("del\u007f")).isEqualTo("del␡");
    }

    @Test
    void a_line_stays_one_line() {
        assertThat(TerminalText.line("one\r\ntwo\n\tthree\u2028four")).isEqualTo("one two three four");
    }

    @Test
    void names_of_the_world_stay_as_they_are() {
        for (String name : List.of("Zoë Ñandú", "大坂 なおみ", "علی‌رضا", "👩‍🔬", "नरेन्द्र")) {
            assertThat(TerminalText.line(name)).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "abc,3",
        "Zoë,3",
        "大坂,4",
        "한글,4",
        "e\u0301,1",
        "ﾊﾝｶｸ,4",
        "ｆｕｌｌ,8",
        "สวัสดี,4", // letters
        "\u1112\u1161\u11ab,2",
        "क्,1",
        "ab\u200dc,3", // Korean of parts, marks, a joiner
        "→,1",
        "①,1",
        "±,1",
        "│,1",
        "α,1",
        "●,1",
        "№,1", // ambiguous
        "⭐,2",
        "👍,2",
        "⚡,2",
        "✅,2",
        "❌,2",
        "🫠,2",
        "🟢,2",
        "🚀,2",
        "⌚,2",
        "🀄,2", // emoji
        "✔,1",
        "❤,1",
        "☎,1",
        "☺,1",
        "©,1",
        "‼,1", // shown as text
        "✔\ufe0f,2",
        "❤\ufe0f,2",
        "☎\ufe0f,2",
        "©\ufe0f,2",
        "‼\ufe0f,2",
        "ℹ\ufe0f,2", // and as emoji
        "1\ufe0f\u20e3,2",
        "🇩🇪,2",
        "🇩🇪🇫🇷,4",
        "👍🏽,2",
        "🤷🏻\u200d♀\ufe0f,2",
        "👩\u200d🔬,2",
        "👨\u200d👩\u200d👧\u200d👦,2",
        "🏳\ufe0f\u200d🌈,2",
        "🫱🏻\u200d🫲🏿,2",
        "5 ⭐ of 5,9",
        "⭐⭐⭐,6"
    })
    void width_is_counted_in_columns(String text, int columns) {
        assertThat(TerminalText.width(text)).isEqualTo(columns);
        assertThat(new TerminalTable()
                        .column("a")
                        .column("b")
                        .row(text, "end")
                        .render(Terminal.UNLIMITED, Style.PLAIN)
                        .lines())
                .last()
                .asString()
                .isEqualTo(text + " ".repeat(2) + "end");
    }

    @Test
    void cutting_leaves_no_half_character() {
        assertThat(TerminalText.fit("大坂なおみ", 6)).isEqualTo("大坂…");
        assertThat(TerminalText.fit("👍👍👍", 4)).isEqualTo("👍…");
        assertThat(TerminalText.fit("short", 5)).isEqualTo("short");
        assertThat(TerminalText.fit("👩\u200d🔬👩\u200d🔬👩\u200d🔬", 5)).isEqualTo("👩\u200d🔬👩\u200d🔬…");
        assertThat(TerminalText.fit("🇩🇪🇫🇷🇮🇹", 4)).isEqualTo("🇩🇪…");
        assertThat(TerminalText.fit("e\u0301e\u0301e\u0301", 2)).isEqualTo("e\u0301…");
    }

    @Test
    void lines_are_broken_between_words_where_that_is_possible() {
        assertThat(Wrapping.lines("one two three", 8)).containsExactly("one two", "three");
        assertThat(Wrapping.lines("incomprehensibilities", 8)).containsExactly("incompre", "hensibil", "ities");
        assertThat(Wrapping.lines("a\n\nb", 8)).containsExactly("a", "", "b");
        assertThat(Wrapping.lines("one two three", Terminal.UNLIMITED)).containsExactly("one two three");
    }
}
