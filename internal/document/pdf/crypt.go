package pdf

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
)

// cipherKind is how strings or streams are encrypted.
type cipherKind uint8

const (
	cipherNone cipherKind = iota
	cipherRC4
	cipherAESV2 // AES-128 with a key per object
	cipherAESV3 // AES-256 with the file's key
)

// crypt decrypts a file that opens with the empty user password: "restrict
// editing" and the like. Numbers of algorithms are those of ISO 32000-2, 7.6.
type crypt struct {
	key             []byte
	strings         cipherKind
	streams         cipherKind
	metadata        bool // the metadata stream is encrypted too; part of the key
	dictionary      int  // object number of the encryption dictionary, whose own strings are plain
	version, length int
	revision        int
}

// newCrypt returns nil when f is not encrypted, an Encrypted error when the
// empty password does not open it.
func newCrypt(f *file) (*crypt, error) {
	ref := f.trailer.get("Encrypt")
	d := f.resolve(ref)
	if d.kind != kindDict {
		return nil, nil
	}
	c := &crypt{version: d.get("V").int(), revision: d.get("R").int(), length: d.get("Length").int(), metadata: true}
	if ref.kind == kindRef {
		c.dictionary = int(ref.num)
	}
	if h := d.get("Filter"); !h.is("Standard") {
		return nil, &Error{Kind: Unsupported, Detail: "encrypted by a method other than a password"}
	}
	if m := d.get("EncryptMetadata"); m.kind == kindBool {
		c.metadata = m.num != 0
	}
	if err := c.chooseCiphers(f, d); err != nil {
		return nil, err
	}
	var id []byte
	if ids := f.resolve(f.trailer.get("ID")); len(ids.list) > 0 {
		id = ids.list[0].str
	}
	ok := false
	if c.revision >= 5 {
		ok = c.openAES256(d)
	} else {
		ok = c.openMD5(d, id)
	}
	if !ok {
		return nil, &Error{Kind: Encrypted, Detail: "a password is needed to read it"}
	}
	return c, nil
}

func (c *crypt) chooseCiphers(f *file, d object) error {
	switch c.version {
	case 1, 2, 3:
		c.strings, c.streams = cipherRC4, cipherRC4
		if c.version == 1 {
			c.length = 40
		}
	case 4, 5:
		c.length = 128
		c.strings = namedCipher(f, d, d.get("StrF"))
		c.streams = namedCipher(f, d, d.get("StmF"))
	default:
		return &Error{Kind: Unsupported, Detail: "encrypted by an unknown method"}
	}
	if c.length < 40 || c.length > 128 || c.length%8 != 0 {
		c.length = 40
	}
	return nil
}

func namedCipher(f *file, d, name object) cipherKind {
	filter := f.resolve(f.resolve(d.get("CF")).get(string(name.str)))
	switch m := filter.get("CFM"); {
	case m.is("V2"):
		return cipherRC4
	case m.is("AESV2"):
		return cipherAESV2
	case m.is("AESV3"):
		return cipherAESV3
	}
	return cipherNone
}

// padding stands for the password that is not given (algorithm 2, step a).
const padding = "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08" +
	"\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A"

// openMD5 makes the key for revisions 2 to 4 (algorithm 2) and checks it
// against the U entry (algorithm 6).
func (c *crypt) openMD5(d object, id []byte) bool {
	owner, user := d.get("O").str, d.get("U").str
	if len(owner) < 32 || len(user) < 32 {
		return false
	}
	h := md5.New()
	h.Write([]byte(padding))
	h.Write(owner[:32])
	h.Write(binary.LittleEndian.AppendUint32(nil, uint32(int64(d.get("P").num))))
	h.Write(id)
	if c.revision >= 4 && !c.metadata {
		h.Write([]byte{0xff, 0xff, 0xff, 0xff})
	}
	key := h.Sum(nil)
	n := 5
	if c.revision >= 3 {
		n = c.length / 8
		for range 50 {
			sum := md5.Sum(key[:n])
			key = sum[:]
		}
	}
	c.key = key[:n]
	if c.revision == 2 {
		return bytes.Equal(rc4Of(c.key, []byte(padding)), user[:32])
	}
	sum := md5.Sum(append([]byte(padding), id...))
	check := sum[:]
	for i := range 20 {
		k := bytes.Clone(c.key)
		for j := range k {
			k[j] ^= byte(i)
		}
		check = rc4Of(k, check)
	}
	return bytes.Equal(check, user[:16])
}

// openAES256 makes the key for revisions 5 and 6 (algorithm 2.A).
func (c *crypt) openAES256(d object) bool {
	user, sealed := d.get("U").str, d.get("UE").str
	if len(user) < 48 || len(sealed) < 32 {
		return false
	}
	check, keySalt := user[32:40], user[40:48]
	if !bytes.Equal(c.hash(check), user[:32]) {
		return false
	}
	block, err := aes.NewCipher(c.hash(keySalt))
	if err != nil {
		return false
	}
	c.key = make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, aes.BlockSize)).CryptBlocks(c.key, sealed[:32])
	return true
}

// hash is algorithm 2.B for the empty user password.
func (c *crypt) hash(salt []byte) []byte {
	first := sha256.Sum256(salt)
	k := first[:]
	if c.revision < 6 {
		return k
	}
	for round := 0; ; round++ {
		e := bytes.Repeat(k, 64)
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, e)
		sum := 0
		for _, b := range e[:16] {
			sum += int(b)
		}
		switch sum % 3 {
		case 0:
			s := sha256.Sum256(e)
			k = s[:]
		case 1:
			s := sha512.Sum384(e)
			k = s[:]
		default:
			s := sha512.Sum512(e)
			k = s[:]
		}
		if round >= 63 && int(e[len(e)-1]) <= round-31 {
			return k[:32]
		}
	}
}

// decrypt returns the plain bytes of a string or a stream of object num; data
// is not changed.
func (c *crypt) decrypt(how cipherKind, num, gen int, data []byte) []byte {
	switch how {
	case cipherRC4:
		return rc4Of(c.objectKey(num, gen, ""), data)
	case cipherAESV2:
		return aesOf(c.objectKey(num, gen, "sAlT"), data)
	case cipherAESV3:
		return aesOf(c.key, data)
	}
	return data
}

// objectKey is algorithm 1.
func (c *crypt) objectKey(num, gen int, salt string) []byte {
	k := append(bytes.Clone(c.key), byte(num), byte(num>>8), byte(num>>16), byte(gen), byte(gen>>8))
	sum := md5.Sum(append(k, salt...))
	return sum[:min(len(c.key)+5, 16)]
}

func rc4Of(key, data []byte) []byte {
	out := make([]byte, len(data))
	c, err := rc4.NewCipher(key)
	if err != nil {
		return nil
	}
	c.XORKeyStream(out, data)
	return out
}

// aesOf decrypts CBC with the vector in front and takes the padding off. What
// does not fill a block is left out.
func aesOf(key, data []byte) []byte {
	block, err := aes.NewCipher(key)
	n := len(data) / aes.BlockSize * aes.BlockSize
	if err != nil || n < 2*aes.BlockSize {
		return nil
	}
	out := make([]byte, n-aes.BlockSize)
	cipher.NewCBCDecrypter(block, data[:aes.BlockSize]).CryptBlocks(out, data[aes.BlockSize:n])
	if pad := int(out[len(out)-1]); pad >= 1 && pad <= aes.BlockSize {
		out = out[:len(out)-pad]
	}
	return out
}
