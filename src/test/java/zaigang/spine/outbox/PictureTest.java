package zaigang.spine.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.chat.Verb;
import zaigang.spine.people.Address;

/** Pictures on their way into a chat. */
class PictureTest {
    private static final Address TO = new Address(7, Language.ZH);

    @TempDir
    Path home;

    private final List<Sender.Parcel> parcels = new ArrayList<>();
    private Mailroom mail;

    @BeforeEach
    void open() {
        mail = new Mailroom(home, PaceLimits.none());
        mail.telegram = parcel -> {
            parcels.add(parcel);
            return new Sender.Delivery.Sent(900 + parcels.size());
        };
    }

    @AfterEach
    void close() {
        mail.close();
    }

    /** The beginning of a PNG, which is all that is looked at. */
    private static byte[] png(int width, int height) {
        return ByteBuffer.allocate(24).putLong(0x89504E470D0A1A0AL).putInt(13).putInt(0x49484452).putInt(width).putInt(height).array();
    }

    private boolean post(byte[] bytes, Letter letter) {
        return mail.ledger.write(tx -> mail.outbox.picture(tx, TO, "a.png", bytes, letter));
    }

    private static Letter letter() {
        return Letter.of(Lane.ANSWER, Text.verbatim("在岗率 92%"), Keyboard.row(Verb.bare("rep", "x").button(Text.verbatim("Excel"))));
    }

    @Test
    void it_goes_as_a_photo_with_its_caption_buttons_and_bytes() {
        byte[] bytes = png(1080, 2560);
        assertThat(post(bytes, letter())).isTrue();
        mail.settle();
        assertThat(parcels).singleElement().satisfies(p -> {
            assertThat(p.file()).isEqualTo(bytes);
            assertThat(p.content()).isInstanceOfSatisfying(Outgoing.Photo.class, photo -> {
                assertThat(photo.caption()).isEqualTo("在岗率 92%");
                assertThat(photo.keys()).singleElement().satisfies(row -> assertThat(row).singleElement()
                        .satisfies(key -> assertThat(key.label()).isEqualTo("Excel")));
            });
        });
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"1080, 8921", "1, 21", "21, 1", "0, 5"})
    void what_telegram_takes_for_no_photo_goes_as_a_file_with_the_same_buttons(int width, int height) {
        post(png(width, height), letter());
        mail.settle();
        assertThat(parcels).singleElement().satisfies(p -> assertThat(p.content()).isInstanceOfSatisfying(Outgoing.File.class,
                file -> assertThat(file.keys()).hasSize(1)));
    }

    @Test
    void so_does_what_is_no_picture_or_too_large() {
        post(new byte[] {1, 2, 3}, letter());
        byte[] large = new byte[10_000_001];
        System.arraycopy(png(1080, 1080), 0, large, 0, 24);
        post(large, letter());
        mail.settle();
        assertThat(parcels).hasSize(2).allSatisfy(p -> assertThat(p.content()).isInstanceOf(Outgoing.File.class));
    }

    @Test
    void it_is_sent_once_under_its_key_and_not_again_where_nobody_knows_whether_it_arrived() {
        mail.telegram = parcel -> {
            parcels.add(parcel);
            return new Sender.Delivery.Unclear("lost");
        };
        assertThat(post(png(10, 10), letter().once("p"))).isTrue();
        mail.settle();
        assertThat(post(png(10, 10), letter().once("p"))).isFalse();
        mail.restart();
        mail.settle();
        assertThat(parcels).hasSize(1);
    }

    @Test
    void a_file_of_an_earlier_version_has_no_buttons() {
        assertThat(Bodies.read("{\"type\":\"file\",\"name\":\"a.xlsx\",\"caption\":\"c\"}"))
                .isEqualTo(new Outgoing.File("a.xlsx", "c", List.of()));
    }
}
