namespace TruceStats.Data;

/// <summary>Counts the bytes that are taken from a stream, gives back the first ones that were looked at already, and stops when asked to.</summary>
internal sealed class MeteredStream(Stream inner, ReadOnlyMemory<byte> first, int skipped, CancellationToken cancellationToken) : Stream
{
    private ReadOnlyMemory<byte> _first = first;

    /// <summary>Bytes given so far, the skipped ones among them.</summary>
    public long Taken { get; private set; } = skipped;

    /// <summary>Bytes that there are; null where the stream does not tell.</summary>
    public long? Total { get; } = inner.CanSeek ? inner.Length : null;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int read;
        if (_first.Length > 0)
        {
            read = Math.Min(_first.Length, buffer.Length);
            _first.Span[..read].CopyTo(buffer);
            _first = _first[read..];
        }
        else
            read = inner.Read(buffer);
        Taken += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
