package org.sojourn.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class FieldCipherTest {

    private static final Column COLUMN = new Column("card", "text");

    private final UUID owner = UUID.randomUUID();
    private final UUID row = UUID.randomUUID();

    @Inject
    FieldCipher cipher;

    @Inject
    SealedBlock block;

    @Test
    void refusesAValueMovedToAnotherRowColumnOrOwner() {
        byte[] sealed = seal("secret");
        UUID other = UUID.randomUUID();
        seal(other, "another secret");
        assertThatThrownBy(() -> open(owner, COLUMN, other, sealed)).hasMessageContaining("does not belong");
        assertThatThrownBy(() -> open(owner, new Column("card", "name"), row, sealed))
                .hasMessageContaining("does not belong");
        assertThatThrownBy(() -> open(other, COLUMN, row, sealed)).hasMessageContaining("does not belong");
    }

    @Test
    void canNoLongerReadWhatBelongsToAnOwnerWhoseKeyIsGone() {
        byte[] sealed = seal("secret");
        Db.execute("delete from data_key where owner = ?", owner);
        assertThatThrownBy(() -> open(owner, COLUMN, row, sealed)).hasMessageContaining("does not belong");
    }

    @Test
    void opensWhatItSealedAndNeverSealsTheSameTwice() {
        byte[] first = seal("secret");
        byte[] second = seal("secret");
        assertThat(first).isNotEqualTo(second);
        assertThat(open(owner, COLUMN, row, first)).isEqualTo("secret");
        assertThat(open(owner, COLUMN, row, second)).isEqualTo("secret");
    }

    @Test
    void sealsABlockThatOpensForItsSubjectOnly() {
        String sealed = block.seal(owner, new Hosts(List.of("a host")));
        assertThat(sealed).doesNotContain("host");
        assertThat(block.open(owner, sealed, Hosts.class)).isEqualTo(new Hosts(List.of("a host")));
        assertThatThrownBy(() -> block.open(row, sealed, Hosts.class)).hasMessageContaining("could not be opened");
    }

    private record Hosts(List<String> names) {}

    private byte[] seal(String text) {
        return seal(owner, text);
    }

    private byte[] seal(UUID of, String text) {
        return QuarkusTransaction.requiringNew().call(() -> cipher.seal(of, COLUMN, row, text));
    }

    private String open(UUID of, Column column, UUID at, byte[] sealed) {
        return QuarkusTransaction.requiringNew().call(() -> cipher.open(of, column, at, sealed));
    }
}
