using System.Globalization;
using System.Text;
using TruceStats.Data;

namespace TruceStats.Data.Tests.Files;

public sealed class FingerprintSetTests
{
    [Fact]
    public void A_text_is_new_once()
    {
        var set = new FingerprintSet();
        Assert.True(set.Add("one"u8));
        Assert.True(set.Add("two"u8));
        Assert.False(set.Add("one"u8));
        Assert.False(set.Add("two"u8));
    }

    [Fact]
    public void Two_hundred_thousand_texts_that_differ_little_are_all_new_and_all_known_again()
    {
        var set = new FingerprintSet();
        for (int again = 0; again < 2; again++)
        {
            for (int i = 0; i < 200_000; i++)
                Assert.Equal(again == 0, set.Add(Encoding.ASCII.GetBytes(i.ToString(CultureInfo.InvariantCulture))));
        }
    }

    // Each byte counts, where it stands counts, and so does how many there are: also of zeros, which a product forgets easily.
    [Fact]
    public void Texts_that_differ_in_one_byte_anywhere_or_in_length_are_different()
    {
        var set = new FingerprintSet();
        for (int length = 0; length <= 70; length++)
        {
            byte[] text = new byte[length];
            Assert.True(set.Add(text));
            for (int at = 0; at < length; at++)
            {
                for (int bit = 0; bit < 8; bit++)
                {
                    text[at] = (byte)(1 << bit);
                    Assert.True(set.Add(text));
                }
                text[at] = 0;
            }
        }
    }
}
