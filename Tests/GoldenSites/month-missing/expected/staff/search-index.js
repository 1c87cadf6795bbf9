window.candourSearch={"text":true,"pages":[["index.html","Staff guidance",""]],"words":"0guidance 0public 0report 0staff 0the","found":"A A A A A"};
