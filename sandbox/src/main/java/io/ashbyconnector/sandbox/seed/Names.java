package io.ashbyconnector.sandbox.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names of invented people: first and last names that sound as if they came from the same part of the world. */
public final class Names {
    // first names / last names, one line per part of the world
    private static final String NAMES = """
            Adele Bryce Carter Daphne Elliot Fiona Gemma Harlan Imogen Jasper Kendra Leland Maeve Nolan Odette Preston Quincy Rowena Sawyer Tamsin / Ashgrove Birkwood Coldwell Dunmore Eastlake Fairhurst Greystone Hollins Inglewood Kestrel Larkspur Merriweather Northcott Oakhurst Penhallow Ravenhill Stonebridge Thornbury Underhill Westerby Yarrow Ellerby Marsden Pikeworth
            Anneke Bruno Clemens Dorothea Emil Friederike Gustav Henrike Ida Jannik Katrin Lorenz Mareike Nils Ottilie Paulina Ruprecht Sabine Till Wiebke / Ackerhof Brandner Birkenfeld Dornbusch Eichhorst Falkenrath Grünwalder Hagenbeck Immerthal Kaltenbrunn Lindhorst Mühlenkamp Niederau Osterkamp Pfefferle Rosenthaler Steinfurt Tannhof Uhlenbrock Vogelsang Weidenbach Zellerfeld
            Beatriz Caetano Davi Eduarda Fabiana Gustavo Helena Inês Joaquim Leonor Mariana Nuno Olívia Patrícia Rafael Sílvia Tomás Vasco Xavier Yara / Alvarenga Barreiros Caldeirão Damasceno Esteveira Figueiral Gamelas Horta Junqueiro Lameiras Monteverde Nogal Oliveirinha Pedrosa Quintela Rebordão Salgueiral Tavira Valadares Vimioso
            Alba Bernardo Catalina Diego Esperanza Facundo Guadalupe Hernán Itziar Julián Lucía Maximiliano Nerea Octavio Pilar Ramiro Soledad Tadeo Ximena Yago / Almendros Barrientos Castrillo Delmonte Escalera Fontanal Garrido Herrador Izaguirre Jaramillo Lobato Montalvo Navascués Olmedilla Peñalver Quesadillo Robledal Salcedo Torrealba Urrutegui Villacampa
            Aurelie Bastien Clarisse Damien Elodie Fabrice Gaëlle Honoré Isaline Jérôme Lucille Mathis Noémie Olivier Perrine Quentin Roxane Sylvain Thibault Viviane / Aubertin Beaulac Chantereau Desrosiers Escoffet Fontblanche Grandval Hautecour Jolivert Lacombette Maisonneuve Noirclair Ormeval Peyronnet Quillot Rochemont Sauvageot Tournelle Vaucresson
            Agnieszka Bogdan Celina Dawid Elwira Fryderyk Grażyna Henryk Iga Jacek Kinga Lesław Milena Norbert Oliwia Przemek Renata Stefan Tymon Wanda / Barszczak Cichoradz Dąbrowiak Fiołkowski Gołębnik Jaworzyn Kalinowiak Leszczyna Modrzewski Niezabit Olszanka Podgórnik Radomiak Sosnowik Topolnicki Wierzbiak Zawilec Żurawik
            Aino Birgitta Casper Dagny Einar Frida Gunnar Hedda Ingvild Joakim Kaisa Lars Malin Njord Oskar Pernille Ragna Sigrid Torsten Ylva / Askeland Bjerkvik Dalgaard Ekholmen Fjellstad Granlund Hovden Isaksby Kvistgaard Lövgrensson Mossberg Nordvang Østerlid Rosenlund Skogheim Tjernvik Uggeldal Vestergren Åkerlind
            Amara Babajide Chidinma Dayo Ebele Folake Gbenga Halima Ifeoma Jabari Kehinde Lerato Makena Nkechi Obinna Palesa Rotimi Simisola Thabo Zola / Abiodunmi Balewa Chukwura Dlaminika Ezenwa Fashanu Gikonyo Ibekwera Juwadi Kiprotono Lekgoro Mbathani Nwadike Odhiambwa Quarshie Radebeni Sekoni Tshabane Uzoma Wanjikuru
            Aisha Bilal Dalia Emre Farida Ghassan Hadeel Idris Jumana Karim Layla Mahir Nadim Omnia Qasim Rania Sami Tariq Wafa Zaynab / Al-Bustan Barzani-Noor Daghestan Elmahdiyya Farouqi Ghanimat Hariri-Zad Idrissou Jaziri Khalaf-Din Larbani Mansourat Nahhasin Othmani-Bey Qabbanieh Rashidun Sabbaghi Tazlian Wazirani Zeitounian
            Aarav Bhavana Chetan Deepika Eshaan Farhan Gayatri Harish Ishita Jatin Kavya Lakshmi Manoj Nandini Ojas Pallavi Rohit Shreya Tanvi Varun / Agnihotram Bhattarkar Chandravan Deshmukhi Ganapati Hegdewar Iyengaran Joshipura Kulkarnia Lohanavi Mahadevan Nambiarath Oberoyan Parasnath Ranganath Srinivasa Tendolkara Upadhyan Vaidyanath Yadavendra
            Akari Chiyo Daichi Emiko Fumiko Goro Haruka Itsuki Jun Kaede Makoto Naomi Rei Satsuki Takumi Umeko Wataru Yuzu / Aokawa Chibana Endogawa Fujimori-Sato Hayasaka Isobeya Kanezaki Kirishima Matsukawa Mizuhara Nakasone Okazari Sakurada Shirogane Takamori Uenoyama Wakatsuki Yamazora
            An Bao Chau Dinh Giang Hanh Jia Khanh Lan Meilin Minh Ngoc Phuong Qiang Shan Thuy Wei Xuan Yichen Zhen / Baohan Caoling Dangvu Fengqiao Guolin Hoangmai Jiangshu Laodan Lihua Maizhou Nghiem Ouyanglin Phamdo Qiushan Shenlu Taoyin Truongan Weilong Xianbei Zhouming
            Areum Byung Chaewon Dohyun Eunji Gyuri Haneul Inho Jisoo Kyung Mirae Nari Seojun Taeyang Yuna Aliya Bolat Dinara Sevara Timur / Baekdoo Choiyeon Dongbaek Gangmun Hanseol Jangmi Kwonsan Moonseok Nohwon Ryuhwa Seongho Yoonbit Abenov Karimzhan Nurbekov Satpayev Tulegen Usmanali
            """;

    private static final String ACCENTED = "áãåéêëíñóôöøüąęłż";
    private static final String PLAIN = "aaaeeeinoooouaelz";

    /** A name, and how it is spelt in addresses. */
    public record Name(String text, String plain) {
        public static Name of(String text) {
            StringBuilder letters = new StringBuilder();
            for (char spelt : text.toLowerCase(Locale.ROOT).toCharArray()) {
                int accented = ACCENTED.indexOf(spelt);
                char letter = accented < 0 ? spelt : PLAIN.charAt(accented);
                if (letter >= 'a' && letter <= 'z') {
                    letters.append(letter);
                }
            }
            return new Name(text, letters.toString());
        }
    }

    private record Region(List<Name> firsts, List<Name> lasts) {}

    private final List<Region> regions = new ArrayList<>();

    public Names() {
        NAMES.lines().forEach(line -> {
            int slash = line.indexOf('/');
            regions.add(new Region(names(line.substring(0, slash)), names(line.substring(slash + 1))));
        });
    }

    private static List<Name> names(String words) {
        List<Name> names = new ArrayList<>();
        for (String word : words.strip().split(" ", -1)) {
            names.add(Name.of(word));
        }
        return names;
    }

    /** A first and a last name; for one person in six they come from different parts of the world. */
    public Name[] draw(Dice dice) {
        Region region = dice.pick(regions);
        Region other = dice.below(6) == 0 ? dice.pick(regions) : region;
        return new Name[] {dice.pick(region.firsts), dice.pick(other.lasts)};
    }
}
