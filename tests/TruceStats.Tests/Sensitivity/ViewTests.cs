using System.Reflection;
using TruceStats.Html;
using TruceStats.Tests.Conventions;

namespace TruceStats.Tests.Sensitivity;

public sealed class ViewTests
{
    public static TheoryData<string> Results =>
        [.. Samples.All.Select(sample => sample.GetType()).Where(type => type.Namespace == "TruceStats.Sensitivity" && type.GetCustomAttribute<TypeFormatterSourceAttribute>() is not null).Select(type => type.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Results))]
    public void Every_result_shows_itself_in_a_notebook(string name)
    {
        foreach (object result in Samples.All.Where(sample => sample.GetType().Name == name))
        {
            var source = (INotebookFormatter)Activator.CreateInstance(result.GetType().GetCustomAttribute<TypeFormatterSourceAttribute>()!.FormatterSourceType)!;
            var writer = new StringWriter();
            Assert.True(source.Format(result, writer));
            Assert.Contains("<table>", writer.ToString(), StringComparison.Ordinal);
        }
    }
}
