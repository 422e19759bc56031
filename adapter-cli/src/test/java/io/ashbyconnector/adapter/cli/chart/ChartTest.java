package io.ashbyconnector.adapter.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.adapter.cli.chart.Chart.Group;
import io.ashbyconnector.adapter.cli.chart.Chart.Look;
import io.ashbyconnector.adapter.cli.chart.Chart.Measure;
import io.ashbyconnector.adapter.cli.chart.Chart.Row;
import io.ashbyconnector.adapter.cli.chart.Chart.Tone;
import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** One chart as text, as a picture and as a page. */
class ChartTest {

    private static final String HOSTILE = "<script>alert('&\"')</script>]]>\u0000\u001b[31m\u202e\ud83d";

    private static final Measure ENTERED = new Measure("entered", "Entered", Unit.COUNT, Look.BAR);
    private static final Measure WENT_ON = new Measure("went_on", "Went on", Unit.COUNT, Look.PART);
    private static final Measure RATE = new Measure("rate", "Rate", Unit.PERCENT, Look.NUMBER);

    private static Row row(String label, @Nullable Double... values) {
        return new Row(label, null, Tone.USUAL, Arrays.asList(values));
    }

    private static Chart chart(List<Measure> measures, Row... rows) {
        return new Chart(
                "Title",
                "What it counts",
                "stage",
                "stage_id",
                measures,
                List.of(new Group("", List.of(rows))),
                List.of("A note."));
    }

    private static final Chart FUNNEL = chart(
            List.of(ENTERED, WENT_ON, RATE),
            row("Review", 1600.0, 400.0, 25.0),
            row("Interview", 400.0, 100.0, 25.0),
            row("Hired", 100.0, null, null));

    private static final Chart EVERYTHING = new Chart(
            HOSTILE,
            "Sentences " + "on and on ".repeat(30) + HOSTILE,
            "stage",
            "stage_id",
            List.of(
                    ENTERED,
                    new Measure("mark", "Average", Unit.DAYS, Look.MARK),
                    RATE,
                    new Measure("second", "Hires", Unit.COUNT, Look.BAR),
                    WENT_ON),
            List.of(
                    new Group(
                            "大坂なおみ " + HOSTILE,
                            List.of(
                                    new Row("短い", "id", Tone.PALE, Arrays.asList(0.0, 0.0, null, 0.0, 0.0)),
                                    new Row(
                                            "a very long name of a stage that nobody would ever " + HOSTILE,
                                            null,
                                            Tone.WARNING,
                                            Arrays.asList(1234567.0, 99.5, 100.0, 3.0, 1.0)))),
                    new Group("Empty", List.of())),
            List.of("A note " + "that goes on ".repeat(20), HOSTILE));

    private static final Chart EMPTY =
            new Chart("Title", "Nothing", "x", "x_id", List.of(ENTERED), List.of(), List.of());

    @Test
    void bars_are_as_long_as_their_numbers() {
        assertThat(TerminalChart.render(FUNNEL, 60, Style.PLAIN).lines())
                .containsSequence(
                        "           Entered                            Went on   Rate",
                        "Review     ███████░░░░░░░░░░░░░░░░░░░░ 1,600      400  25.0%",
                        "Interview  ██░░░░░ 400                            100  25.0%",
                        "Hired      █▊ 100                                   –      –");
    }

    @Test
    void a_mark_stands_on_the_scale_of_its_bar() {
        Chart days = chart(
                List.of(
                        new Measure("median", "Median days", Unit.DAYS, Look.BAR),
                        new Measure("average", "Average", Unit.DAYS, Look.MARK)),
                row("Review", 5.0, 10.0),
                row("Offer", 10.0, 5.0),
                row("None", null, null));
        assertThat(TerminalChart.render(days, 50, Style.PLAIN).lines())
                .anySatisfy(line -> assertThat(line).matches("Review    █+[▏▎▍▌▋▊▉]? +│ +5\\.0 +10\\.0"))
                .anySatisfy(line -> assertThat(line).matches("Offer     █+│█+ +10\\.0 +5\\.0"))
                .anySatisfy(line -> assertThat(line).matches("None      +– +–"))
                .contains("█ Median days │ Average");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 55, 80, 120, 200})
    void no_line_is_wider_than_the_screen(int width) {
        for (Chart chart : List.of(FUNNEL, EVERYTHING, EMPTY)) {
            assertThat(TerminalChart.render(chart, width, Style.PLAIN).lines())
                    .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(width));
        }
        List<Figure> figures =
                List.of(new Figure("n", "A name that is long", 1234567.0, Unit.COUNT, "of which " + HOSTILE));
        assertThat(TerminalChart.figures(figures, width, Style.PLAIN).lines())
                .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(width));
    }

    @Test
    void what_has_no_room_is_named() {
        assertThat(TerminalChart.render(FUNNEL, 30, Style.PLAIN)).contains("No room for: Went on.");
    }

    @Test
    void color_says_what_to_look_at_and_can_be_left_out() {
        assertThat(TerminalChart.render(EVERYTHING, 100, Style.COLORED)).contains("\u001b[33m█");
        assertThat(TerminalChart.render(EVERYTHING, 100, Style.PLAIN)).doesNotContain("\u001b");
    }

    @Test
    void a_picture_is_xml_with_a_name_and_a_description_and_nothing_from_elsewhere() throws Exception {
        for (Chart chart : List.of(FUNNEL, EVERYTHING, EMPTY)) {
            String svg = SvgChart.render(chart);
            Document document = parse(svg);
            Element root = document.getDocumentElement();
            assertThat(root.getTagName()).isEqualTo("svg");
            assertThat(root.getElementsByTagName("script").getLength()).isZero();
            assertThat(texts(root, "title").get(0)).isEqualTo(TerminalText.line(chart.title()));
            assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "url(", "style=");
        }
        assertThat(texts(parse(SvgChart.render(FUNNEL)).getDocumentElement(), "desc")
                        .get(0))
                .contains("Review: Entered 1,600, Went on 400, Rate 25.0%.");
    }

    @Test
    void everything_is_drawn_within_the_picture() throws Exception {
        for (Chart chart : List.of(FUNNEL, EVERYTHING)) {
            Element root = parse(SvgChart.render(chart)).getDocumentElement();
            double width = Double.parseDouble(root.getAttribute("width"));
            double height = Double.parseDouble(root.getAttribute("height"));
            for (Element rectangle : elements(root, "rect")) {
                if (!rectangle.getAttribute("width").equals("100%")) {
                    double x = Double.parseDouble(rectangle.getAttribute("x"));
                    assertThat(x).isBetween(0.0, width);
                    assertThat(x + Double.parseDouble(rectangle.getAttribute("width")))
                            .isLessThanOrEqualTo(width);
                }
            }
            for (Element text : elements(root, "text")) {
                assertThat(Double.parseDouble(text.getAttribute("x"))).isBetween(0.0, width);
                assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(0.0, height);
            }
        }
    }

    @Test
    void a_page_is_whole_by_itself_in_light_and_dark() throws Exception {
        List<Figure> figures = List.of(new Figure("n", "Jobs " + HOSTILE, null, Unit.COUNT, HOSTILE));
        String page =
                HtmlReport.render(HOSTILE, HOSTILE, figures, List.of(FUNNEL, EVERYTHING, EMPTY), List.of(HOSTILE));
        Element root = parse(page.replaceFirst("<!DOCTYPE html>", "")).getDocumentElement();
        assertThat(root.getElementsByTagName("script").getLength()).isZero();
        assertThat(root.getElementsByTagName("link").getLength()).isZero();
        assertThat(elements(root, "svg")).hasSize(2);
        assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "url(", "@import");
        assertThat(page).contains("prefers-color-scheme: dark");
        List<String> ids = IntStream.range(0, root.getElementsByTagName("*").getLength())
                .mapToObj(i -> ((Element) root.getElementsByTagName("*").item(i)).getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<String> texts(Element root, String name) {
        return elements(root, name).stream().map(Element::getTextContent).toList();
    }
}
