namespace TruceStats.Tests.Packaging;

/// <summary>A new folder outside the repository, deleted in the end, that inherits no build rules from a folder above.</summary>
internal sealed class Scratch : IDisposable
{
    public Scratch()
    {
        Root = Directory.CreateTempSubdirectory("truce-stats-").FullName;
        foreach (string name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            Write(name, "<Project />");
    }

    public string Root { get; }

    public string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    public void Write(string name, string text)
    {
        string path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Copies files of the repository, without what a build made.</summary>
    public void CopyFromRepository(string name, string target)
    {
        string source = Repository.At(name);
        if (File.Exists(source))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(At(target))!);
            File.Copy(source, At(target), overwrite: true);
            return;
        }
        foreach (var child in new DirectoryInfo(source).EnumerateFileSystemInfos().Where(child => child.Name is not ("bin" or "obj")))
            CopyFromRepository(Path.Combine(name, child.Name), Path.Combine(target, child.Name));
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (IOException)
        {
            // A virus scanner may hold a file; a folder of temporary files that stays is no failed test.
        }
    }
}
